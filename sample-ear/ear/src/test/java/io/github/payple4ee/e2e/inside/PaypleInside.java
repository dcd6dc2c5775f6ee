// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.inside;

import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs a simulator in the same process, so that a test can check its requests. */
@ApplicationScoped
public class PaypleInside {

  @Inject
  @ConfigProperty(name = "payple.url")
  private URI url;

  @Inject
  @ConfigProperty(name = "inside.issued-keys")
  private Path issuedKeys;

  private PaypleSimulator simulator;

  void start(@Observes @Priority(1) Startup startup) {
    simulator =
        PaypleSimulator.start(
            SimulatorOptions.builder().port(url.getPort()).merchant(Planted.MERCHANT).build());
  }

  /** Records the issued keys for the search for leaks. */
  @PreDestroy
  void stop() throws IOException {
    try (PaypleSimulator last = simulator) {
      Files.write(
          issuedKeys,
          last.issuedKeys().stream()
              .map(key -> "{\"kind\":\"" + key.kind() + "\",\"value\":\"" + key.value() + "\"}")
              .toList());
    }
  }

  PaypleSimulator simulator() {
    return simulator;
  }
}
