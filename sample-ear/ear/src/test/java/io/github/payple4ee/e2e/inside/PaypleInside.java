// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.inside;

import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays Payple within the same process, so that a test can ask what arrived there. */
@ApplicationScoped
public class PaypleInside {

  @Inject
  @ConfigProperty(name = "payple.url")
  private URI url;

  private PaypleSimulator simulator;

  void start(@Observes @Priority(1) Startup startup) {
    simulator = PaypleSimulator.start(SimulatorOptions.builder().port(url.getPort()).build());
  }

  @PreDestroy
  void stop() {
    simulator.close();
  }

  PaypleSimulator simulator() {
    return simulator;
  }
}
