// SPDX-License-Identifier: Apache-2.0
import io.github.payple4ee.simulator.devservice.SimulatorInTheServer;

/**
 * Simulates Payple: its endpoints, its payment window, its browser script and its faults.
 *
 * <p>{@link io.github.payple4ee.simulator.PaypleSimulator} starts it in a test or by itself. The
 * packages of the platform and of JUnit are needed only where the simulator starts together with a
 * shop, or as an extension of a test.
 */
module io.github.payple4ee.simulator {
  requires com.google.gson;
  requires transitive java.net.http;
  requires jdk.httpserver;
  requires static jakarta.annotation;
  requires static jakarta.cdi;
  requires static jakarta.interceptor;
  requires static transitive org.junit.jupiter.api;

  exports io.github.payple4ee.simulator;
  exports io.github.payple4ee.simulator.access;
  exports io.github.payple4ee.simulator.control;
  exports io.github.payple4ee.simulator.dialect;
  exports io.github.payple4ee.simulator.fault;
  exports io.github.payple4ee.simulator.http;
  exports io.github.payple4ee.simulator.ledger;
  exports io.github.payple4ee.simulator.webhook;

  provides jakarta.enterprise.inject.spi.Extension with
      SimulatorInTheServer;
}
