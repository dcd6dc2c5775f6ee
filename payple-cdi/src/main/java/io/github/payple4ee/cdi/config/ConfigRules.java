// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;

/** Refuses combinations of valid values that would cost the shop or a buyer money. */
final class ConfigRules {

  private ConfigRules() {}

  static void refuse(PaypleConfig config) {
    refuseTestHost(config);
    refuseForeignAddress(config);
    boolean liveHost = PaypleEnvironment.LIVE.hosts().contains(config.endpoints().url().getHost());
    if (config.merchant().publicMerchant() && (config.live() || liveHost)) {
      throw new ConfigurationException(
          "payple.cst-id and payple.cust-key are Payple's public test pair, and the"
              + " live host refuses them (AUTH0001): set the id and the key of your"
              + " contract with Payple");
    }
    if (liveHost && !config.live()) {
      throw new ConfigurationException(
          "payple.url is Payple's live host, where real money moves, and payple.environment is "
              + config.endpoints().environmentName()
              + ": set payple.environment=live, or remove payple.url");
    }
    if (config.live()) {
      refuseForRealMoney(config);
    }
    if (config.refundsLatePayments() && config.merchant().refundKey().isEmpty()) {
      throw new ConfigurationException(
          "payple.late-payment=cancel refunds payments, and payple.refund-key is"
              + " missing: set the key for refunds from Payple's admin pages");
    }
    if (config.lookups().delays().size() < 2) {
      throw new ConfigurationException(
          "payple.lookup-delays takes at least two durations: two lookups must"
              + " agree before \"not found\" means \"not charged\"");
    }
  }

  private static void refuseTestHost(PaypleConfig config) {
    String host = config.endpoints().url().getHost();
    if (config.live()
        && PaypleEnvironment.TEST.hosts().contains(host)
        && !PaypleEnvironment.LIVE.hosts().contains(host)) {
      throw new ConfigurationException(
          "payple.url is Payple's test host, where no money moves, and"
              + " payple.environment is live: remove payple.url, or set"
              + " payple.environment=test");
    }
  }

  private static void refuseForeignAddress(PaypleConfig config) {
    boolean asked =
        config.live() || config.endpoints().ownHosts().contains(config.endpoints().url().getHost());
    AddressPolicy addresses = config.endpoints().addresses();
    if (asked && !addresses.ownIsListed() && !addresses.loopbackAllowed()) {
      throw new ConfigurationException(
          "payple.url is not an address of Payple, which are https://"
              + String.join(", https://", config.endpoints().ownHosts())
              + ": correct it; if it is a proxy of your own, add its host and port to"
              + " payple.allowed-hosts");
    }
  }

  private static void refuseForRealMoney(PaypleConfig config) {
    if (config.merchant().publicRefundKey()) {
      throw new ConfigurationException(
          "payple.refund-key is Payple's public test key, and the live host refuses"
              + " it (PAYC0002): set the key for refunds from Payple's admin pages");
    }
    if (config.window().publicKey()) {
      throw new ConfigurationException(
          "payple.client-key is Payple's public test key, and the live host refuses"
              + " it (AUTH0003): set the client key of your contract, or remove it");
    }
    if (config.merchant().referer().isEmpty()) {
      throw new ConfigurationException(
          "payple.referer is missing: the live host answers only to the shop's"
              + " registered address (AUTH0004); set that address, for example"
              + " https://www.shop.example/");
    }
    if (AddressPolicy.loopback(config.merchant().referer().get())
        && !AddressPolicy.loopback(config.endpoints().url())) {
      throw new ConfigurationException(
          "payple.referer is an address of this machine, and the live host answers"
              + " only to the shop's registered address (AUTH0004): set that address, for"
              + " example https://www.shop.example/");
    }
  }
}
