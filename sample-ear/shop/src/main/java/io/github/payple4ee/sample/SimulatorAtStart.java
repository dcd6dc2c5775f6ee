// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts the Payple simulator with the shop, unless the shop is configured with another Payple
 * address.
 */
@ApplicationScoped
public class SimulatorAtStart {

  private static final System.Logger LOG = System.getLogger(SimulatorAtStart.class.getName());
  private static final int PORT = 8090;

  @Inject
  @ConfigProperty(name = "payple.environment")
  private String environment;

  @Inject
  @ConfigProperty(name = "payple.url")
  private Optional<String> url;

  @Inject
  @ConfigProperty(name = "shop.simulator-state", defaultValue = "payple-simulator.jsonl")
  private String stateFile;

  private PaypleSimulator simulator;

  void start(@Observes Startup startup) {
    if (!"simulator".equalsIgnoreCase(environment) || url.isPresent()) {
      return;
    }
    try {
      simulator =
          PaypleSimulator.start(
              SimulatorOptions.builder().port(PORT).stateFile(Path.of(stateFile)).build());
      LOG.log(
          System.Logger.Level.INFO,
          () -> "The Payple simulator is at " + simulator.url() + "/simulator/");
    } catch (UncheckedIOException taken) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Port " + PORT + " is in use; the shop sends its payments to the server there",
          taken);
    }
  }

  @PreDestroy
  void stop() {
    if (simulator != null) {
      simulator.close();
    }
  }
}
