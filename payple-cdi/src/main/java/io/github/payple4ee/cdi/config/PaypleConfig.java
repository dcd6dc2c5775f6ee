// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration. It is read once, and refused as a whole when a part of it is missing,
 * contradictory or unsafe. Its parts are beans of their own.
 */
public final class PaypleConfig {

  private final ConfigReader reader;
  private final Endpoints endpoints;
  private final WindowConfig window;
  private final Merchant merchant;
  private final TimeLimits limits;
  private final LookupPolicy lookups;
  private final VisitorLimits visitors;
  private final JournalConfig journal;
  private final boolean refundsLatePayments;
  private final PreflightMode preflight;

  private PaypleConfig(Config source) {
    this.reader = new ConfigReader(source);
    this.endpoints = Endpoints.from(reader);
    this.window = WindowConfig.from(reader, endpoints);
    this.merchant = Merchant.from(reader, live());
    this.limits = TimeLimits.from(reader);
    this.lookups = LookupPolicy.from(reader);
    this.visitors = VisitorLimits.from(reader);
    this.journal = JournalConfig.from(reader, live(), merchant.key());
    this.refundsLatePayments =
        reader.oneOf("payple.late-payment", LatePayment.NOTIFY) == LatePayment.CANCEL;
    this.preflight = reader.oneOf("payple.preflight", PreflightMode.LOG);
  }

  /**
   * Reads the configuration.
   *
   * @throws ConfigurationException when it cannot be used; the message names the key and says what
   *     to do
   */
  public static PaypleConfig from(Config source) {
    HostnameVerifierGuard.refuseSwitches(source);
    PaypleConfig config = new PaypleConfig(source);
    ConfigRules.refuse(config);
    if (config.live()) {
      LiveRules.refuse(config, source);
    }
    return config;
  }

  /**
   * Refuses settings by which the REST clients could send messages for Payple to another server, in
   * the configuration that another part of the application sees.
   */
  public void refuseSwitches(Config source) {
    HostnameVerifierGuard.refuseSwitches(source);
    if (live()) {
      LiveRules.refuse(this, source);
    }
  }

  /** Whether real money moves. */
  public boolean live() {
    return endpoints.live();
  }

  /** Payple's addresses. */
  public Endpoints endpoints() {
    return endpoints;
  }

  /** The payment window. */
  public WindowConfig window() {
    return window;
  }

  /** The shop's identity at Payple. */
  public Merchant merchant() {
    return merchant;
  }

  /** The time limits for calls to Payple. */
  public TimeLimits limits() {
    return limits;
  }

  /** The times at which the module looks payments up. */
  public LookupPolicy lookups() {
    return lookups;
  }

  /** The limits for work that visitors cause. */
  public VisitorLimits visitors() {
    return visitors;
  }

  /** The configuration of the journal. */
  public JournalConfig journal() {
    return journal;
  }

  /** Whether the module refunds a payment that was charged too late. */
  public boolean refundsLatePayments() {
    return refundsLatePayments;
  }

  /** Whether and how the preflight runs when the application starts. */
  public PreflightMode preflight() {
    return preflight;
  }

  /** Every key that the module reads, in alphabetical order. */
  public Set<String> keys() {
    return reader.given().keySet();
  }

  /** The keys that are not configured, in alphabetical order. */
  public List<String> unconfigured() {
    return reader.given().entrySet().stream()
        .filter(key -> !key.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
