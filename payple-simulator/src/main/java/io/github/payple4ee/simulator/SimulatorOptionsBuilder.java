// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.access.RateLimits;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.http.Loopback;
import io.github.payple4ee.simulator.webhook.WebhookOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds {@link SimulatorOptions} from the defaults and changes to them. */
public final class SimulatorOptionsBuilder {
  private InetAddress address = Loopback.ADDRESS;
  private int port;
  private Merchant merchant = Merchant.TEST;
  private Clock clock = Clock.systemUTC();
  private Duration keyLifetime = Duration.ofMinutes(30);
  private Duration confirmLifetime = Duration.ofMinutes(10);
  private Duration windowLifetime = Duration.ofMinutes(3);
  private boolean singleUseKeys;
  private boolean exactConfirmAddress;
  private Set<String> registeredDomains = Set.of();
  private Optional<Path> stateFile = Optional.empty();
  private WireDialect dialect = WireDialect.MANUAL;
  private boolean operationsOnSecondPort;
  private String operationsPrefix = "";
  private WebhookOptions webhooks = WebhookOptions.NONE;
  private boolean partialCancelAllowed = true;
  private boolean today;
  private RateLimits rateLimits = RateLimits.NONE;

  SimulatorOptionsBuilder() {}

  /**
   * The address to listen on; 127.0.0.1 by default. On any other address, programs of other
   * machines can pay, refund and move the clock as well. Use it only for a container whose port is
   * published to its host only.
   */
  public SimulatorOptionsBuilder address(InetAddress value) {
    address = value;
    return this;
  }

  /** The port; 0, the default, takes any free one. */
  public SimulatorOptionsBuilder port(int value) {
    port = value;
    return this;
  }

  /** The merchant of the simulator; Payple's public test merchant by default. */
  public SimulatorOptionsBuilder merchant(Merchant value) {
    merchant = value;
    return this;
  }

  /** The clock; the system's by default. */
  public SimulatorOptionsBuilder clock(Clock value) {
    clock = value;
    return this;
  }

  /** How long an AuthKey, the key that authentication returns, is valid; 30 minutes by default. */
  public SimulatorOptionsBuilder keyLifetime(Duration value) {
    keyLifetime = value;
    return this;
  }

  /** How long an authenticated payment may be confirmed; 10 minutes by default. */
  public SimulatorOptionsBuilder confirmLifetime(Duration value) {
    confirmLifetime = value;
    return this;
  }

  /** How long the buyer may take in the window; 3 minutes by default. */
  public SimulatorOptionsBuilder windowLifetime(Duration value) {
    windowLifetime = value;
    return this;
  }

  /** True makes an AuthKey valid for one call only; false by default. */
  public SimulatorOptionsBuilder singleUseKeys(boolean value) {
    singleUseKeys = value;
    return this;
  }

  /** True refuses a confirm with AUTH0008 unless it is sent to the callback's PCD_PAY_COFURL. */
  public SimulatorOptionsBuilder exactConfirmAddress(boolean value) {
    exactConfirmAddress = value;
    return this;
  }

  /**
   * The merchant's host names, which Payple requires in live: an authentication without a Referer
   * of one of these, or of a sub-domain, gets AUTH0004. By default every page is accepted.
   */
  public SimulatorOptionsBuilder registeredDomains(String... values) {
    registeredDomains =
        Arrays.stream(values)
            .map(value -> value.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return this;
  }

  /**
   * The file that keeps captures, refunds, cards, cash receipts and payment links across restarts.
   * By default they are kept in memory.
   */
  public SimulatorOptionsBuilder stateFile(Path value) {
    stateFile = Optional.of(value);
    return this;
  }

  /** How answers are written; as in the manual by default. */
  public SimulatorOptionsBuilder dialect(WireDialect value) {
    dialect = value;
    return this;
  }

  /** True puts all operations on another port than authentication, which returns its address. */
  public SimulatorOptionsBuilder operationsOnSecondPort(boolean value) {
    operationsOnSecondPort = value;
    return this;
  }

  /** The prefix of every operation's path, such as {@code /v2}. */
  public SimulatorOptionsBuilder operationsPrefix(String value) {
    operationsPrefix = value;
    return this;
  }

  /** The merchant's webhook addresses and the number of retries; none by default. */
  public SimulatorOptionsBuilder webhooks(WebhookOptions value) {
    webhooks = value;
    return this;
  }

  /** False refuses partial cancels, as Payple's shared test account does. */
  public SimulatorOptionsBuilder partialCancelAllowed(boolean value) {
    partialCancelAllowed = value;
    return this;
  }

  /**
   * True simulates Payple as it has been since 2023. It also sets the dialect to {@link
   * WireDialect#TODAY} and the rate limits to {@link RateLimits#TODAY}; a later call changes these.
   * False returns to the manual.
   */
  public SimulatorOptionsBuilder today(boolean value) {
    today = value;
    dialect = value ? WireDialect.TODAY : WireDialect.MANUAL;
    rateLimits = value ? RateLimits.TODAY : RateLimits.NONE;
    return this;
  }

  /** How many calls of the merchant are answered; any number by default. */
  public SimulatorOptionsBuilder rateLimits(RateLimits value) {
    rateLimits = value;
    return this;
  }

  /**
   * Builds the options.
   *
   * @throws IllegalArgumentException if a value is refused; the message names the option and the
   *     rule
   */
  public SimulatorOptions build() {
    return new SimulatorOptions(
        address,
        port,
        merchant,
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
}
