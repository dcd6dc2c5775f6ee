// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells what the shop is configured for. A configuration that cannot be used has stopped the
 * deployment before; here is what can be used and surprises later.
 */
@Dependent
public class SettingsCheck implements PreflightCheck {

  private static final String PAYPLE = ".payple.kr";

  private final PaypleConfig config;

  @Inject
  SettingsCheck(PaypleConfig config) {
    this.config = config;
  }

  @Override
  public List<Found> look() {
    List<Found> found = new ArrayList<>();
    found.add(environment());
    found.add(merchant());
    found.add(refundKey());
    found.add(referer());
    found.add(journalKeys());
    if (!config.furtherHosts().isEmpty()) {
      found.add(allowedHosts());
    }
    found.add(lookups());
    found.add(
        Found.ok("configuration.defaults", "defaults", String.join(", ", config.unconfigured())));
    return found;
  }

  private Found environment() {
    String topic = "configuration.environment";
    String payple = AddressPolicy.origin(config.url());
    if (AddressPolicy.loopback(config.url())) {
      return config.live()
          ? Found.warning(topic, "environment.live-on-this-machine", payple)
          : Found.ok(topic, "environment", config.environment(), payple);
    }
    return ofPayple(config.url().getHost())
        ? Found.ok(topic, "environment", config.environment(), payple)
        : Found.warning(topic, "environment.elsewhere", config.environment(), payple);
  }

  private Found merchant() {
    return config.publicMerchant()
        ? Found.ok("configuration.merchant", "merchant.public")
        : Found.ok("configuration.merchant", "merchant");
  }

  private Found refundKey() {
    String topic = "configuration.refund-key";
    if (config.refundKey().isEmpty()) {
      return Found.warning(topic, "refund-key.missing");
    }
    return config.publicRefundKey() && !config.publicMerchant()
        ? Found.warning(topic, "refund-key.public")
        : Found.ok(topic, "refund-key");
  }

  private Found referer() {
    String topic = "configuration.referer";
    if (config.referer().isEmpty()) {
      return Found.warning(topic, "referer.missing");
    }
    URI referer = config.referer().get();
    return config.live() && "http".equals(referer.getScheme())
        ? Found.warning(topic, "referer.http", AddressPolicy.origin(referer))
        : Found.ok(topic, "referer", AddressPolicy.origin(referer));
  }

  private Found journalKeys() {
    String topic = "configuration.journal-keys";
    return config.derivedJournalKey()
        ? Found.ok(topic, "journal-keys.derived")
        : Found.ok(topic, "journal-keys");
  }

  private Found allowedHosts() {
    List<String> surprising =
        config.furtherHosts().stream().filter(host -> !ofPayple(host)).toList();
    return surprising.isEmpty()
        ? Found.ok(
            "configuration.allowed-hosts",
            "allowed-hosts",
            String.join(", ", config.furtherHosts()))
        : Found.warning(
            "configuration.allowed-hosts",
            "allowed-hosts.surprising",
            String.join(", ", surprising));
  }

  private Found lookups() {
    return Found.ok(
        "configuration.lookups",
        "lookups",
        config.lookupDelays().stream().map(Duration::toString).collect(Collectors.joining(", ")));
  }

  private static boolean ofPayple(String host) {
    return ("." + host.replaceAll(":.*", "")).endsWith(PAYPLE);
  }
}
