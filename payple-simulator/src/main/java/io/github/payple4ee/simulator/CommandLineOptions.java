// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.webhook.WebhookOptions;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** The options of the command line. */
final class CommandLineOptions {
  private static final String TODAY = "--today";
  private static final String KNOWN =
      "--port, --listen, --state, --today, --quirk, --webhook, --card-webhook, --version, --help";

  private final SimulatorOptionsBuilder options = SimulatorOptions.builder().port(8090);
  private WebhookOptions webhooks = WebhookOptions.NONE;
  private WireDialect dialect;

  private CommandLineOptions(boolean today) {
    options.today(today);
    dialect = today ? WireDialect.TODAY : WireDialect.MANUAL;
  }

  /**
   * Reads the options, each as {@code --name value} or {@code --name=value}.
   *
   * @throws IllegalArgumentException if an option is unknown or has a wrong value
   */
  static SimulatorOptions parse(List<String> arguments) {
    CommandLineOptions read = new CommandLineOptions(arguments.contains(TODAY));
    Iterator<String> left = arguments.iterator();
    while (left.hasNext()) {
      String argument = left.next();
      if (!argument.equals(TODAY)) {
        read.take(argument, left);
      }
    }
    return read.options.dialect(read.dialect).webhooks(read.webhooks).build();
  }

  static String help() {
    return """
        Payple simulator: simulates Payple for the development and the tests of a shop.
        No real money moves.

        java -jar payple-simulator-VERSION-standalone.jar [OPTION ...]

        --port NUMBER       the port to listen on, 0 for a free one (8090)
        --listen ADDRESS    the address to listen on; 0.0.0.0 in a container (127.0.0.1)
        --state FILE        stores ledger, cards, receipts and links for the next start (in memory)
        --today             simulates Payple as it has been since 2023 (the manual of 2020)
        --quirk NAME        changes a point of the answers; may be given again
        --webhook URL       where results are posted, on this machine (nowhere)
        --card-webhook URL  where removed cards are posted, on this machine (nowhere)
        --version           prints the version
        --help              prints this

        The quirks: %s
        """
        .formatted(
            Arrays.stream(Quirk.values()).map(Quirk::name).collect(Collectors.joining(", ")));
  }

  private void take(String argument, Iterator<String> left) {
    int equal = argument.indexOf('=');
    String name = equal < 0 ? argument : argument.substring(0, equal);
    if (!List.of(KNOWN.split(", ", -1)).contains(name) || (equal > 0 && name.equals(TODAY))) {
      throw new IllegalArgumentException("unknown option " + argument + "; known: " + KNOWN);
    }
    if (equal < 0 && !left.hasNext()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    set(name, equal < 0 ? left.next() : argument.substring(equal + 1));
  }

  private void set(String name, String value) {
    switch (name) {
      case "--port" -> options.port(port(value));
      case "--listen" -> options.address(address(value));
      case "--quirk" -> dialect = dialect.with(Quirk.named(value));
      case "--webhook" -> webhooks = webhooks.resultsTo(URI.create(value));
      case "--card-webhook" -> webhooks = webhooks.removalsTo(URI.create(value));
      case "--state" -> options.stateFile(stateFile(value));
      default -> throw new IllegalArgumentException(name + " takes no value");
    }
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(wrongPort(value), e);
    }
    throw new IllegalArgumentException(wrongPort(value));
  }

  private static String wrongPort(String value) {
    return "--port is a number from 0 to 65535; it is \"" + value + "\"";
  }

  private static InetAddress address(String value) {
    try {
      InetAddress address = InetAddress.getByName(value);
      if (isOfThisMachine(address)) {
        return address;
      }
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "--listen is an address of this machine; \"" + value + "\" is not known", e);
    } catch (SocketException e) {
      throw new IllegalArgumentException(
          "--listen: the addresses of this machine cannot be read: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        "--listen is an address of this machine, or 0.0.0.0 for all of its addresses; \""
            + value
            + "\" is an address of another machine");
  }

  // every address of the loopback network is an address of this machine, even without an interface
  private static boolean isOfThisMachine(InetAddress address) throws SocketException {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || NetworkInterface.getByInetAddress(address) != null;
  }

  private static Path stateFile(String value) {
    Path file = Path.of(value).toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("--state is a file; " + file + " is a folder");
    }
    if (!Files.isDirectory(file.getParent())) {
      throw new IllegalArgumentException("--state: there is no folder " + file.getParent());
    }
    return Path.of(value);
  }
}
