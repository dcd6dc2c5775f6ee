// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that the module reads, with their types and defaults.
 *
 * <p>Editors complete the keys in {@code microprofile-config.properties} by these annotations, and
 * the reference in {@code docs/configuration.md} is generated from them. Nothing is injected here:
 * the class is no bean, and {@link PaypleConfig} reads the values.
 */
final class ConfigKeys {

  @Since("0.1.0")
  @ConfigProperty(name = "payple.environment")
  PaypleEnvironment environment;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.url")
  URI url;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.window")
  WindowKind window;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.client-key")
  String clientKey;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.cst-id")
  String cstId;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.cust-key")
  String custKey;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.refund-key")
  String refundKey;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.referer")
  URI referer;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.allowed-hosts")
  List<String> allowedHosts;

  @Since("0.1.0")
  @ConfigProperty(
      name = "payple.confirm-path",
      defaultValue = "/php/PayCardConfirmAct.php?ACT_=PAYM")
  String confirmPath;

  @Since("0.1.0")
  @ConfigProperty(
      name = "payple.confirm-paths",
      defaultValue =
          "/php/PayCardConfirmAct.php,/php/PayConfirmAct.php,/api/v1/payments/cards/approval/confirm")
  List<String> confirmPaths;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.connect-timeout")
  Duration connectTimeout;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.read-timeout")
  Duration readTimeout;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.deadline")
  Duration deadline;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.time-to-live", defaultValue = "PT24H")
  Duration timeToLive;

  @Since("0.1.0")
  @ConfigProperty(
      name = "payple.lookup-delays",
      defaultValue = "PT5S,PT30S,PT2M,PT10M,PT1H,PT6H,PT24H")
  List<Duration> lookupDelays;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.late-payment", defaultValue = "notify")
  LatePayment latePayment;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.lookups-per-second", defaultValue = "2")
  int lookupsPerSecond;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.windows-per-minute", defaultValue = "10")
  int windowsPerMinute;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.visitor-calls", defaultValue = "50")
  int visitorCalls;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.datasource")
  String datasource;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.executor")
  String executor;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.journal-keys")
  List<String> journalKeys;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.schema")
  SchemaAction schema;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.journal.lazy-delivery", defaultValue = "false")
  boolean journalLazyDelivery;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.preflight", defaultValue = "log")
  PreflightMode preflight;

  private ConfigKeys() {}
}
