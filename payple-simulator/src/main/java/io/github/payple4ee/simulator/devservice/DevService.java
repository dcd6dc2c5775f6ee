// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The simulator of a deployed shop.
 *
 * <p>Applications of one server share a port: the first one to start has the simulator, and another
 * one takes it over when the first one stops. Applications have different class loaders, so they
 * share information by system properties.
 */
final class DevService implements AutoCloseable {
  /** The service without a simulator. */
  static final DevService NONE = new DevService(0, Path.of(""));

  private static final System.Logger LOG = System.getLogger(DevService.class.getName());
  private static final String OWNER = "io.github.payple4ee.simulator.owner.";
  private static final String INCOMPLETE =
      "The Payple simulator cannot start, because a library or a module of Java"
          + " that it needs is missing. Add it, or set payple.simulator.start=off";
  private static final long BETWEEN_LOOKS = 200;

  private final int port;
  private final Path state;
  private PaypleSimulator simulator;
  private Thread waiting;
  private boolean closed;

  private DevService(int port, Path state) {
    this.port = port;
    this.state = state;
  }

  /** Carries out the decision. It logs the result, and never throws. */
  static DevService start(StartRule.Decision decision) {
    if (decision instanceof StartRule.Start start) {
      return start(start);
    }
    StartRule.Stay stay = (StartRule.Stay) decision;
    LOG.log(stay.level(), "No Payple simulator starts: {0}", stay.why());
    return NONE;
  }

  private static DevService start(StartRule.Start start) {
    try {
      Path file =
          start.state().map(Path::toAbsolutePath).orElseGet(() -> OwnState.of(start.port()));
      Files.createDirectories(file.getParent());
      DevService service = new DevService(start.port(), file);
      service.startOrWait();
      return service;
    } catch (IOException | RuntimeException failed) {
      LOG.log(
          Level.ERROR,
          "The Payple simulator cannot start, so the shop finds no Payple. Check the file of payple.simulator.state",
          failed);
      return NONE;
    } catch (LinkageError incomplete) {
      LOG.log(Level.ERROR, INCOMPLETE, incomplete);
      return NONE;
    }
  }

  private synchronized void startOrWait() {
    if (startedIfNoOtherApplicationHasIt()) {
      return;
    }
    LOG.log(
        Level.INFO,
        "Another application of this server has the Payple simulator at {0}; this one uses it",
        url());
    waiting = new Thread(this::takeOver, "payple-simulator-take-over-" + port);
    waiting.setDaemon(true);
    waiting.start();
  }

  // the property is set first, so that an application that finds the port in use knows that a
  // simulator uses it
  private synchronized boolean startedIfNoOtherApplicationHasIt() {
    if (closed) {
      return true;
    }
    if (System.getProperties().putIfAbsent(OWNER + port, state.toString()) != null) {
      return false;
    }
    try {
      simulator =
          PaypleSimulator.start(SimulatorOptions.builder().port(port).stateFile(state).build());
      LOG.log(
          Level.INFO,
          "The Payple simulator is at {0}/simulator/ and stores its ledger in {1}",
          url(),
          state);
    } catch (UncheckedIOException failed) {
      if (!(failed.getCause() instanceof BindException)) {
        throw failed;
      }
      LOG.log(Level.WARNING, PortInUse.explained(port));
    } finally {
      if (simulator == null) {
        System.clearProperty(OWNER + port);
      }
    }
    return true;
  }

  private void takeOver() {
    try {
      do {
        Thread.sleep(BETWEEN_LOOKS);
      } while (!startedIfNoOtherApplicationHasIt());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      LOG.log(
          Level.ERROR,
          "The Payple simulator cannot start again. Start the application again",
          failed);
    } catch (LinkageError incomplete) {
      LOG.log(Level.ERROR, INCOMPLETE, incomplete);
    }
  }

  /** The simulator, or null while another application or process has the port. */
  synchronized PaypleSimulator simulator() {
    return simulator;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (waiting != null) {
      waiting.interrupt();
    }
    if (simulator != null) {
      try {
        simulator.close();
      } finally {
        simulator = null;
        System.clearProperty(OWNER + port);
      }
    }
  }

  private String url() {
    return "http://localhost:" + port;
  }
}
