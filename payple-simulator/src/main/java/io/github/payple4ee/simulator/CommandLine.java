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
  private CommandLine() {}

  /**
   * Starts a simulator and prints its address; it runs until the process ends.
   *
   * @param arguments {@code --port} (default 8090), {@code --state}, {@code --quirk} (any number),
   *     {@code --webhook} and {@code --card-webhook} (default: none), each with its value
   */
  public static void main(String... arguments) throws InterruptedException {
    try (PaypleSimulator simulator = PaypleSimulator.start(options(List.of(arguments)))) {
      System.out.println("Payple simulator at " + simulator.url());
      Thread.currentThread().join();
    }
  }

  static SimulatorOptions options(List<String> arguments) {
    SimulatorOptionsBuilder options = SimulatorOptions.builder().port(8090);
    WebhookOptions webhooks = WebhookOptions.NONE;
    WireDialect dialect = WireDialect.MANUAL;
    for (int i = 0; i < arguments.size(); i += 2) {
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(arguments.get(i) + " needs a value");
      }
      String value = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "--port" -> options.port(Integer.parseInt(value));
        case "--quirk" -> dialect = dialect.with(Quirk.named(value));
        case "--webhook" -> webhooks = webhooks.resultsTo(URI.create(value));
        case "--card-webhook" -> webhooks = webhooks.removalsTo(URI.create(value));
        case "--state" -> options.stateFile(Path.of(value));
        default ->
            throw new IllegalArgumentException(
                "unknown option "
                    + arguments.get(i)
                    + "; known: --port, --state, --quirk, --webhook, --card-webhook");
      }
    }
    return options.dialect(dialect).webhooks(webhooks).build();
  }
}
