// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.webhook.WebhookOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a simulator behaves; {@link #defaults()} behaves as the manual says.
 *
 * @param port the port on the loopback address, 0 for any free one
 * @param merchant the merchant that may use it
 * @param clock what time it is
 * @param keyLifetime how long an AuthKey is good for
 * @param confirmLifetime how long after the buyer's authentication it may be confirmed
 * @param windowLifetime how long the buyer may take in the window
 * @param singleUseKeys whether an AuthKey serves one call only
 * @param exactConfirmAddress whether a confirm must go to the very address that the callback named
 * @param registeredDomains the merchant's domains; empty asks nobody for a domain, as in test
 * @param stateFile where captures, refunds and cards outlive a restart; empty keeps them in memory
 * @param dialect how answers are written
 * @param operationsOnSecondPort whether authentication names another port than its own
 * @param operationsPrefix what precedes the path of every operation, such as {@code /v2}, or empty
 * @param webhooks where Payple tells the merchant what happened
 * @param partialCancelAllowed false refuses partial cancels with 1144, as the shared test account
 */
public record SimulatorOptions(
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
    boolean partialCancelAllowed) {

  public SimulatorOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be between 0 and 65535: " + port);
    }
    positive("keyLifetime", keyLifetime);
    positive("confirmLifetime", confirmLifetime);
    positive("windowLifetime", windowLifetime);
    registeredDomains = Set.copyOf(registeredDomains);
    registeredDomains.forEach(SimulatorOptions::requireDomain);
    if (!operationsPrefix.matches("(?:/[A-Za-z0-9._~-]++)*+")) {
      throw new IllegalArgumentException(
          "operationsPrefix must be empty or like /v2: " + operationsPrefix);
    }
    Objects.requireNonNull(merchant, "merchant");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(stateFile, "stateFile");
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(webhooks, "webhooks");
  }

  /** A free port, Payple's test merchant, nothing kept, the manual's JSON. */
  public static SimulatorOptions defaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same for another merchant. */
  public SimulatorOptions with(Merchant other) {
    return new SimulatorOptions(
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
        partialCancelAllowed);
  }

  private static void requireDomain(String domain) {
    if (!domain.matches("[a-z0-9-]++(?:\\.[a-z0-9-]++)*+")) {
      throw new IllegalArgumentException(
          "registeredDomains must be host names like shop.example: " + domain);
    }
  }

  private static void positive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be positive: " + duration);
    }
  }

  /** Changes some of the defaults. */
  public static final class Builder {
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

    private Builder() {}

    /** The port on the loopback address; 0, the default, takes any free one. */
    public Builder port(int value) {
      port = value;
      return this;
    }

    /** The merchant that may use it; Payple's public test merchant by default. */
    public Builder merchant(Merchant value) {
      merchant = value;
      return this;
    }

    /** What time it is; the system's by default. */
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /** How long an AuthKey is good for; 30 minutes by default. */
    public Builder keyLifetime(Duration value) {
      keyLifetime = value;
      return this;
    }

    /** How long after the buyer's authentication it may be confirmed; 10 minutes by default. */
    public Builder confirmLifetime(Duration value) {
      confirmLifetime = value;
      return this;
    }

    /** How long the buyer may take in the window; 3 minutes by default. */
    public Builder windowLifetime(Duration value) {
      windowLifetime = value;
      return this;
    }

    /** True lets an AuthKey serve one call only. */
    public Builder singleUseKeys(boolean value) {
      singleUseKeys = value;
      return this;
    }

    /** True refuses a confirm with AUTH0008 unless it goes to the callback's PCD_PAY_COFURL. */
    public Builder exactConfirmAddress(boolean value) {
      exactConfirmAddress = value;
      return this;
    }

    /**
     * The merchant's host names, as Payple asks for in live: an authentication without a Referer of
     * one of these, or of a sub-domain, gets AUTH0004. By default nobody is asked.
     */
    public Builder registeredDomains(String... values) {
      registeredDomains =
          Arrays.stream(values)
              .map(value -> value.toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      return this;
    }

    /** Where captures, refunds and cards outlive a restart. */
    public Builder stateFile(Path value) {
      stateFile = Optional.of(value);
      return this;
    }

    /** How answers are written; as the manual has them by default. */
    public Builder dialect(WireDialect value) {
      dialect = value;
      return this;
    }

    /** Lets authentication name another port than its own, which then has all operations. */
    public Builder operationsOnSecondPort(boolean value) {
      operationsOnSecondPort = value;
      return this;
    }

    /** What precedes the path of every operation, such as {@code /v2}. */
    public Builder operationsPrefix(String value) {
      operationsPrefix = value;
      return this;
    }

    /**
     * Where Payple tells the merchant what happened, and how often it tries; nowhere by default.
     */
    public Builder webhooks(WebhookOptions value) {
      webhooks = value;
      return this;
    }

    /** False refuses partial cancels, as Payple's shared test account does. */
    public Builder partialCancelAllowed(boolean value) {
      partialCancelAllowed = value;
      return this;
    }

    /** The options chosen so far. */
    public SimulatorOptions build() {
      return new SimulatorOptions(
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
          partialCancelAllowed);
    }
  }
}
