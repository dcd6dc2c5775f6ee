// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Decides whether a shop with these settings needs a simulator in its server. */
final class StartRule {
  private static final int USUAL_PORT = 8090;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private StartRule() {}

  /** The decision: to start a simulator, or why not. */
  sealed interface Decision {}

  /**
   * A simulator is to be started.
   *
   * @param state the file of the ledger; empty for one that lives as long as the server
   */
  record Start(int port, Optional<Path> state) implements Decision {}

  /** No simulator is started. */
  record Stay(Level level, String why) implements Decision {}

  static Decision decide(Settings settings) {
    Set<String> environments = settings.environments();
    if (environments.isEmpty()) {
      return new Stay(Level.DEBUG, "payple.environment is not configured");
    }
    if (environments.contains("live")) {
      return new Stay(
          Level.WARNING,
          "payple.environment is live. The simulator does nothing in live: remove"
              + " payple-simulator from the application or the server");
    }
    if (!environments.equals(Set.of("simulator"))) {
      return new Stay(Level.INFO, "payple.environment is " + String.join(" and ", environments));
    }
    String start = settings.start().orElse("auto").toLowerCase(Locale.ROOT);
    if (!start.equals("auto")) {
      return start.equals("off")
          ? new Stay(Level.INFO, "payple.simulator.start is off")
          : new Stay(Level.WARNING, "payple.simulator.start is neither auto nor off");
    }
    return decide(settings.urls(), settings.state());
  }

  private static Decision decide(Set<String> urls, Optional<String> state) {
    OptionalInt port =
        switch (urls.size()) {
          case 0 -> OptionalInt.of(USUAL_PORT);
          case 1 -> port(urls.iterator().next());
          default -> OptionalInt.empty();
        };
    if (port.isEmpty()) {
      return new Stay(Level.INFO, "payple.url is not http://localhost with a port");
    }
    try {
      return new Start(port.getAsInt(), state.map(Path::of));
    } catch (InvalidPathException wrong) {
      return new Stay(Level.ERROR, "payple.simulator.state is not a file: " + wrong.getReason());
    }
  }

  /** The port of a simulator on this machine; empty for any other address. */
  private static OptionalInt port(String url) {
    try {
      URI address = new URI(url);
      boolean own =
          "http".equalsIgnoreCase(address.getScheme())
              && address.getHost() != null
              && THIS_MACHINE.contains(address.getHost().toLowerCase(Locale.ROOT))
              && address.getPort() > 0
              && address.getPort() <= 65_535;
      return own && isBase(address) ? OptionalInt.of(address.getPort()) : OptionalInt.empty();
    } catch (URISyntaxException e) {
      return OptionalInt.empty();
    }
  }

  private static boolean isBase(URI address) {
    return Set.of("", "/").contains(address.getRawPath())
        && address.getRawQuery() == null
        && address.getRawFragment() == null
        && address.getRawUserInfo() == null;
  }
}
