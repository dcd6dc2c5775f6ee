// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.List;
import java.util.Optional;

/** Starts a simulator from the command line; {@code --help} prints the options. */
public final class CommandLine {
  private static final int COULD_NOT_START = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private CommandLine() {}

  /**
   * Starts a simulator and prints where it listens; it runs until the process ends. The process
   * ends with 1 when the simulator cannot start, and with 2 when an option is wrong.
   */
  public static void main(String... arguments) {
    int status = run(List.of(arguments), System.out, System.err, CommandLine::untilTheProcessEnds);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** What to do while the simulator runs; it is closed afterwards. */
  @FunctionalInterface
  interface Running {
    void run(PaypleSimulator simulator) throws InterruptedException;
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err, Running running) {
    if (arguments.contains("--help")) {
      out.print(CommandLineOptions.help());
      return 0;
    }
    if (arguments.contains("--version")) {
      out.println("Payple simulator " + version());
      return 0;
    }
    SimulatorOptions options;
    try {
      options = CommandLineOptions.parse(arguments);
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      err.println("--help shows the options.");
      return NOT_UNDERSTOOD;
    }
    return run(options, out, err, running);
  }

  private static int run(
      SimulatorOptions options, PrintStream out, PrintStream err, Running running) {
    try (PaypleSimulator simulator = PaypleSimulator.start(options)) {
      out.print(listening(simulator, options));
      out.flush();
      running.run(simulator);
      return 0;
    } catch (UncheckedIOException failed) {
      err.println(why(options, failed));
      return COULD_NOT_START;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static String listening(PaypleSimulator simulator, SimulatorOptions options) {
    String state =
        options.stateFile().map(file -> file.toAbsolutePath().toString()).orElse("in memory");
    String reach =
        options.address().isLoopbackAddress()
            ? "this machine alone"
            : options.address().getHostAddress() + ", which other machines may reach";
    return """
        Payple simulator at %1$s
        Ledger:   %1$s/simulator/ (stored: %2$s)
        Shop:     payple.environment=simulator, payple.url=%1$s
        Listens:  for %3$s
        """
        .formatted(simulator.url(), state, reach);
  }

  private static String why(SimulatorOptions options, UncheckedIOException failed) {
    if (failed.getCause() instanceof BindException) {
      return "%s: %s. Stop the server that uses the port, or choose another one with --port."
          .formatted(failed.getMessage(), failed.getCause().getMessage());
    }
    return options.stateFile().isPresent()
        ? failed.getMessage() + ". Choose another file with --state."
        : failed.getMessage();
  }

  private static String version() {
    return Optional.ofNullable(CommandLine.class.getPackage().getImplementationVersion())
        .orElse("(not a jar)");
  }

  private static void untilTheProcessEnds(PaypleSimulator simulator) throws InterruptedException {
    Thread.currentThread().join();
  }
}
