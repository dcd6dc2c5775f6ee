// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.webhook.WebhookOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Starts a simulator from the command line; its README lists the options. */
public final class CommandLine {
  private static final String TODAY = "--today";

  private CommandLine() {}

  /**
   * Starts a simulator and prints its address; it runs until the process ends.
   *
   * @param arguments {@code --port} (default 8090), {@code --state}, {@code --quirk} (any number),
   *     {@code --webhook} and {@code --card-webhook} (default: none), each with its value; {@code
   *     --today} without one
   */
  public static void main(String... arguments) throws InterruptedException {
    try (PaypleSimulator simulator = PaypleSimulator.start(options(List.of(arguments)))) {
      System.out.println("Payple simulator at " + simulator.url());
      Thread.currentThread().join();
    }
  }

  static SimulatorOptions options(List<String> arguments) {
    boolean today = arguments.contains(TODAY);
    List<String> valued = arguments.stream().filter(argument -> !argument.equals(TODAY)).toList();
    SimulatorOptionsBuilder options = SimulatorOptions.builder().port(8090).today(today);
    WebhookOptions webhooks = WebhookOptions.NONE;
    WireDialect dialect = today ? WireDialect.TODAY : WireDialect.MANUAL;
    for (int i = 0; i < valued.size(); i += 2) {
      if (i + 1 == valued.size()) {
        throw new IllegalArgumentException(valued.get(i) + " needs a value");
      }
      String value = valued.get(i + 1);
      switch (valued.get(i)) {
        case "--port" -> options.port(Integer.parseInt(value));
        case "--quirk" -> dialect = dialect.with(Quirk.named(value));
        case "--webhook" -> webhooks = webhooks.resultsTo(URI.create(value));
        case "--card-webhook" -> webhooks = webhooks.removalsTo(URI.create(value));
        case "--state" -> options.stateFile(Path.of(value));
        default -> throw new IllegalArgumentException(unknown(valued.get(i)));
      }
    }
    return options.dialect(dialect).webhooks(webhooks).build();
  }

  private static String unknown(String option) {
    return "unknown option "
        + option
        + "; known: --port, --state, --today, --quirk, --webhook, --card-webhook";
  }
}
