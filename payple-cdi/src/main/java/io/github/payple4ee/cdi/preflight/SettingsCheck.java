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
 * Reports the settings of the shop that may surprise later. A configuration that cannot be used has
 * already stopped the deployment.
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
  public List<FindingTemplate> look() {
    List<FindingTemplate> found = new ArrayList<>();
    found.add(environment());
    found.add(merchant());
    found.add(window());
    found.add(refundKey());
    found.add(referer());
    found.add(journalKeys());
    if (!config.endpoints().furtherHosts().isEmpty()) {
      found.add(allowedHosts());
    }
    found.add(lookups());
    found.add(
        FindingTemplate.ok(
            "configuration.defaults", "defaults", String.join(", ", config.unconfigured())));
    return found;
  }

  private FindingTemplate environment() {
    String topic = "configuration.environment";
    String payple = AddressPolicy.origin(config.endpoints().url());
    if (AddressPolicy.loopback(config.endpoints().url())) {
      return config.live()
          ? FindingTemplate.warning(topic, "environment.live-on-this-machine", payple)
          : FindingTemplate.ok(topic, "environment", config.endpoints().environmentName(), payple);
    }
    return ofPayple(config.endpoints().url().getHost())
        ? FindingTemplate.ok(topic, "environment", config.endpoints().environmentName(), payple)
        : FindingTemplate.warning(
            topic, "environment.elsewhere", config.endpoints().environmentName(), payple);
  }

  private FindingTemplate merchant() {
    return config.merchant().publicMerchant()
        ? FindingTemplate.ok("configuration.merchant", "merchant.public")
        : FindingTemplate.ok("configuration.merchant", "merchant");
  }

  private FindingTemplate window() {
    String topic = "configuration.window";
    if (!config.window().withClientKey()) {
      return FindingTemplate.ok(topic, "window.auth-proxy");
    }
    return config.window().publicKey() && !config.merchant().publicMerchant()
        ? FindingTemplate.warning(topic, "window.public-key")
        : FindingTemplate.ok(topic, "window.client-key");
  }

  private FindingTemplate refundKey() {
    String topic = "configuration.refund-key";
    if (config.merchant().refundKey().isEmpty()) {
      return FindingTemplate.warning(topic, "refund-key.missing");
    }
    return config.merchant().publicRefundKey() && !config.merchant().publicMerchant()
        ? FindingTemplate.warning(topic, "refund-key.public")
        : FindingTemplate.ok(topic, "refund-key");
  }

  private FindingTemplate referer() {
    String topic = "configuration.referer";
    if (config.merchant().referer().isEmpty()) {
      return FindingTemplate.warning(topic, "referer.missing");
    }
    URI referer = config.merchant().referer().get();
    return config.live() && "http".equals(referer.getScheme())
        ? FindingTemplate.warning(topic, "referer.http", AddressPolicy.origin(referer))
        : FindingTemplate.ok(topic, "referer", AddressPolicy.origin(referer));
  }

  private FindingTemplate journalKeys() {
    String topic = "configuration.journal-keys";
    return config.journal().derivedKey()
        ? FindingTemplate.ok(topic, "journal-keys.derived")
        : FindingTemplate.ok(topic, "journal-keys");
  }

  private FindingTemplate allowedHosts() {
    List<String> surprising =
        config.endpoints().furtherHosts().stream().filter(host -> !ofPayple(host)).toList();
    return surprising.isEmpty()
        ? FindingTemplate.ok(
            "configuration.allowed-hosts",
            "allowed-hosts",
            String.join(", ", config.endpoints().furtherHosts()))
        : FindingTemplate.warning(
            "configuration.allowed-hosts",
            "allowed-hosts.surprising",
            String.join(", ", surprising));
  }

  private FindingTemplate lookups() {
    return FindingTemplate.ok(
        "configuration.lookups",
        "lookups",
        config.lookups().delays().stream()
            .map(Duration::toString)
            .collect(Collectors.joining(", ")));
  }

  private static boolean ofPayple(String host) {
    return ("." + host.replaceAll(":.*", "")).endsWith(PAYPLE);
  }
}
