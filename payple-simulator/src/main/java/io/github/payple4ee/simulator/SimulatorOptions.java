// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.access.RateLimits;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.webhook.WebhookOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a simulator. {@link #defaults()} are those of the manual, and {@link
 * SimulatorOptionsBuilder#today} changes several of them to those of Payple today.
 *
 * @param address the address to listen on
 * @param port the port, 0 for any free one
 * @param merchant the merchant of the simulator
 * @param clock the clock
 * @param keyLifetime how long an AuthKey, the key that authentication returns, is valid
 * @param confirmLifetime how long an authenticated payment may be confirmed
 * @param windowLifetime how long the buyer may take in the window
 * @param singleUseKeys whether an AuthKey is valid for one call only; today's AuthKeys for a charge
 *     always are
 * @param exactConfirmAddress whether a confirm must be sent to the address in the callback
 * @param registeredDomains the merchant's host names, in lower case; empty accepts every page, as
 *     Payple's test environment does
 * @param stateFile the file that keeps captures, refunds, cards, cash receipts and payment links
 *     across restarts; empty keeps them in memory
 * @param dialect how answers are written
 * @param operationsOnSecondPort whether operations are on another port than authentication
 * @param operationsPrefix the prefix of every operation's path, such as {@code /v2}, or empty
 * @param webhooks the merchant's webhook addresses
 * @param partialCancelAllowed false refuses partial cancels with 1144, as Payple's shared test
 *     account does
 * @param today whether the simulator behaves like Payple since 2023, and not like the manual of
 *     2020
 * @param rateLimits how many calls of the merchant are answered
 */
public record SimulatorOptions(
    InetAddress address,
    int port,
    Merchant merchant,
    Clock clock,
    Duration keyLifetime,
    Duration confirmLifetime,
    Duration windowLifetime,
    boolean singleUseKeys,
    boolean exactConfirmAddress,
    Set<String> registeredDomains,
    Optional<Path> stateFile,
    WireDialect dialect,
    boolean operationsOnSecondPort,
    String operationsPrefix,
    WebhookOptions webhooks,
    boolean partialCancelAllowed,
    boolean today,
    RateLimits rateLimits) {

  /**
   * Refuses invalid values.
   *
   * @throws IllegalArgumentException if a value is refused; the message names the option and the
   *     rule
   */
  public SimulatorOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be between 0 and 65535; was " + port);
    }
    positive("keyLifetime", keyLifetime);
    positive("confirmLifetime", confirmLifetime);
    positive("windowLifetime", windowLifetime);
    registeredDomains = Set.copyOf(registeredDomains);
    registeredDomains.forEach(SimulatorOptions::requireDomain);
    if (!operationsPrefix.matches("(?:/[A-Za-z0-9._~-]++)*+")) {
      throw new IllegalArgumentException(
          "operationsPrefix must be empty or like /v2; was " + operationsPrefix);
    }
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(merchant, "merchant");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(stateFile, "stateFile");
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(webhooks, "webhooks");
    Objects.requireNonNull(rateLimits, "rateLimits");
  }

  /**
   * A free port of the loopback address, Payple's test merchant, no state file, the manual's JSON.
   */
  public static SimulatorOptions defaults() {
    return builder().build();
  }

  /** A builder with the defaults. */
  public static SimulatorOptionsBuilder builder() {
    return new SimulatorOptionsBuilder();
  }

  /** The same options for another merchant. */
  public SimulatorOptions with(Merchant other) {
    return new SimulatorOptions(
        address,
        port,
        other,
        clock,
        keyLifetime,
        confirmLifetime,
        windowLifetime,
        singleUseKeys,
        exactConfirmAddress,
        registeredDomains,
        stateFile,
        dialect,
        operationsOnSecondPort,
        operationsPrefix,
        webhooks,
        partialCancelAllowed,
        today,
        rateLimits);
  }

  private static void requireDomain(String domain) {
    if (!domain.matches("[a-z0-9-]++(?:\\.[a-z0-9-]++)*+")) {
      throw new IllegalArgumentException(
          "registeredDomains must be host names in lower case, like shop.example; one is "
              + domain);
    }
  }

  private static void positive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be longer than zero; was " + duration);
    }
  }
}
