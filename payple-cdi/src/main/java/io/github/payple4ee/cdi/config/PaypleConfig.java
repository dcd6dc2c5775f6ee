// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.Secret;
import io.github.payple4ee.client.PaypleAuthClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration, read once and refused as a whole when a part of it is missing, contradictory
 * or unsafe.
 */
public final class PaypleConfig {

  /** The key that lets the commit of a delivery not wait for the disk, on PostgreSQL. */
  public static final String LAZY_DELIVERY = "payple.journal.lazy-delivery";

  static final String DATA_SOURCE = "payple.datasource";
  static final String EXECUTOR = "payple.executor";

  private static final String TEST_ID = "test";
  // the pair that Payple publishes for everybody (manual: call information)
  private static final String TEST_KEY = "abcd1234567890";
  private static final String TEST_REFUND_KEY =
      "a41ce010ede9fcbfb3be86b24858806596a9db68b79d138b147c3e563e1829a0";
  private static final String SCRIPT_PATH = "/js/cpay.payple.1.0.1.js";
  private static final int LOOKUPS_PER_SECOND = 2;
  private static final int WINDOWS_PER_MINUTE = 10;
  private static final int VISITOR_CALLS = 50;
  private static final List<Duration> LOOKUP_DELAYS =
      Stream.of("PT5S", "PT30S", "PT2M", "PT10M", "PT1H", "PT6H", "PT24H")
          .map(Duration::parse)
          .toList();

  private final ConfigReader reader;
  private final PaypleEnvironment environment;
  private final URI url;
  private final List<String> furtherHosts;
  private final AddressPolicy addresses;
  private final Secret merchantId;
  private final Secret merchantKey;
  private final Optional<Secret> refundKey;
  private final Optional<URI> referer;
  private final URI authAddress;
  private final URI confirmAddress;
  private final ConfirmPaths confirmPaths;
  private final TimeLimits limits;
  private final Duration timeToLive;
  private final List<Duration> lookupDelays;
  private final Duration betweenLookups;
  private final int windowsPerMinute;
  private final int visitorCalls;
  private final List<byte[]> journalKeys;
  private final boolean refundsLatePayments;
  private final boolean schemaCreated;
  private final boolean lazyDelivery;
  private final Optional<String> dataSource;
  private final Optional<String> executor;
  private final PreflightMode preflight;

  private PaypleConfig(Config source) {
    this.reader = new ConfigReader(source);
    this.environment =
        reader.choice("payple.environment", PaypleEnvironment.class, PaypleEnvironment.WHAT_TO_DO);
    this.url = reader.address("payple.url").orElse(environment.url());
    this.furtherHosts = reader.hosts("payple.allowed-hosts");
    this.addresses = policy();
    this.merchantId = Secret.of(required("payple.cst-id", TEST_ID));
    this.merchantKey = Secret.of(required("payple.cust-key", TEST_KEY));
    this.refundKey =
        reader
            .credential("payple.refund-key")
            .or(() -> live() ? Optional.empty() : Optional.of(TEST_REFUND_KEY))
            .map(Secret::of);
    this.referer = reader.address("payple.referer");
    this.authAddress = URI.create(below(PaypleAuthClient.PATH));
    this.confirmAddress = confirmPath();
    this.confirmPaths = ConfirmPaths.from(reader, url, confirmAddress);
    this.limits = TimeLimits.from(reader);
    this.timeToLive = reader.duration("payple.time-to-live").orElse(Duration.ofHours(24));
    this.betweenLookups = reader.interval("payple.lookups-per-second", LOOKUPS_PER_SECOND);
    this.windowsPerMinute = reader.count("payple.windows-per-minute", WINDOWS_PER_MINUTE);
    this.visitorCalls = reader.count("payple.visitor-calls", VISITOR_CALLS);
    this.lookupDelays = reader.durations("payple.lookup-delays", LOOKUP_DELAYS);
    this.journalKeys = JournalKeys.from(reader, merchantKey);
    this.refundsLatePayments =
        reader.oneOf("payple.late-payment", LatePayment.NOTIFY) == LatePayment.CANCEL;
    this.schemaCreated =
        reader.oneOf("payple.schema", live() ? SchemaAction.VALIDATE : SchemaAction.CREATE)
            == SchemaAction.CREATE;
    this.lazyDelivery = reader.flag(LAZY_DELIVERY);
    this.dataSource = reader.text(DATA_SOURCE);
    this.executor = reader.text(EXECUTOR);
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

  private AddressPolicy policy() {
    List<String> hosts = new ArrayList<>(environment.hosts());
    hosts.addAll(furtherHosts);
    if (url.getRawQuery() != null) {
      throw new ConfigurationException(
          "payple.url takes an address without a question mark: paths are put after it");
    }
    if (!url.getHost().equals(url.getHost().toLowerCase(Locale.ROOT))) {
      throw new ConfigurationException("payple.url takes a host in lower case; it is " + url);
    }
    try {
      return new AddressPolicy(url, hosts);
    } catch (IllegalArgumentException unsafe) {
      throw new ConfigurationException("payple.url cannot be used: " + unsafe.getMessage());
    }
  }

  private URI confirmPath() {
    String path = reader.text("payple.confirm-path").orElse("/php/PayCardConfirmAct.php?ACT_=PAYM");
    try {
      if (path.startsWith("/")) {
        return addresses.vet(below(path));
      }
    } catch (IllegalArgumentException malformed) {
      // refused below, with the key
    }
    throw new ConfigurationException(
        "payple.confirm-path takes a path on Payple's host that starts with a slash; it is \""
            + path
            + "\"");
  }

  /** Whether real money moves. */
  public boolean live() {
    return environment == PaypleEnvironment.LIVE;
  }

  /** {@code simulator}, {@code test} or {@code live}. */
  public String environment() {
    return environment.name().toLowerCase(Locale.ROOT);
  }

  List<String> ownHosts() {
    return environment.hosts();
  }

  /** What is done about the preflight when the application starts. */
  public PreflightMode preflight() {
    return preflight;
  }

  /** Every key that this class reads, in alphabetical order. */
  public Set<String> keys() {
    return reader.given().keySet();
  }

  /** Those of the keys that are not configured, in alphabetical order. */
  public List<String> unconfigured() {
    return reader.given().entrySet().stream()
        .filter(key -> !key.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Base address of Payple. */
  public URI url() {
    return url;
  }

  /** Where shops authenticate. */
  public URI authAddress() {
    return authAddress;
  }

  /** Payple's script for the page. */
  public URI scriptAddress() {
    return URI.create(below(SCRIPT_PATH));
  }

  /** Where to confirm when the window's result does not say. */
  public URI confirmAddress() {
    return confirmAddress;
  }

  /** The pages whose answer to a confirm is believed without a lookup. */
  public ConfirmPaths confirmPaths() {
    return confirmPaths;
  }

  /** Which addresses may receive secrets. */
  public AddressPolicy addresses() {
    return addresses;
  }

  /** The hosts that {@code payple.allowed-hosts} adds. */
  public List<String> furtherHosts() {
    return furtherHosts;
  }

  /** The merchant's id. */
  public Secret merchantId() {
    return merchantId;
  }

  /** The merchant's key. */
  public Secret merchantKey() {
    return merchantKey;
  }

  /** Whether id or key are those that Payple publishes for everybody. */
  public boolean publicMerchant() {
    return TEST_ID.equals(merchantId.reveal()) || publicKey();
  }

  /** Whether the merchant's key is no secret, for Payple publishes it. */
  public boolean publicKey() {
    return TEST_KEY.equals(merchantKey.reveal());
  }

  /** The key for refunds. */
  public Optional<Secret> refundKey() {
    return refundKey;
  }

  /** Whether the key for refunds is the one that Payple publishes for everybody. */
  public boolean publicRefundKey() {
    return refundKey.filter(key -> TEST_REFUND_KEY.equals(key.reveal())).isPresent();
  }

  /** The registered address of the shop. */
  public Optional<URI> referer() {
    return referer;
  }

  /** How long a connection may take. */
  public Duration connectTimeout() {
    return limits.connect();
  }

  /** How long an answer may take. */
  public Duration readTimeout() {
    return limits.read();
  }

  /**
   * Whether a call that begins now ends within the time budget of its operation, even when it fails
   * in the slowest way.
   */
  public boolean allowsAnotherCall(Duration elapsed) {
    return limits.allowAnotherCall(elapsed);
  }

  /** How long an operation may take as a whole. */
  public Duration deadline() {
    return limits.deadline();
  }

  /** After which time nobody can still be waiting for an answer. */
  public Duration callLease() {
    return limits.deadline().plusSeconds(5);
  }

  /** How long an order may be paid after it was opened. */
  public Duration timeToLive() {
    return timeToLive;
  }

  /** How far apart the resolver's lookups are. */
  public Duration betweenLookups() {
    return betweenLookups;
  }

  /** How often the window of one order may be opened. */
  public int windowsPerMinute() {
    return windowsPerMinute;
  }

  /** How many calls to Payple may be under way for visitors. */
  public int visitorCalls() {
    return visitorCalls;
  }

  /** How long the resolver waits before each lookup of a payment in doubt. */
  public List<Duration> lookupDelays() {
    return lookupDelays;
  }

  /** The keys of the journal: the newest first, the one that comes from the merchant's key last. */
  public List<byte[]> journalKeys() {
    return journalKeys;
  }

  /** The configured ones, without the one that comes from the merchant's key. */
  List<byte[]> ownJournalKeys() {
    return journalKeys.subList(0, journalKeys.size() - 1);
  }

  /** Whether billing keys are sealed by a key that comes from the merchant's. */
  public boolean derivedJournalKey() {
    return journalKeys.size() == 1;
  }

  /** Whether a payment that was charged too late is refunded by itself. */
  public boolean refundsLatePayments() {
    return refundsLatePayments;
  }

  /** The JNDI name of the journal's data source; empty for the server's default one. */
  public Optional<String> dataSource() {
    return dataSource;
  }

  /** The JNDI name of the schedules' executor; empty for the server's default one. */
  public Optional<String> executor() {
    return executor;
  }

  /** Whether the commit of a delivery does not wait for the disk, on PostgreSQL. */
  public boolean lazyDelivery() {
    return lazyDelivery;
  }

  /** Whether the module creates the tables of the journal. */
  public boolean schemaCreated() {
    return schemaCreated;
  }

  private String below(String path) {
    String base = url.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  private String required(String key, String testValue) {
    return reader
        .credential(key)
        .or(() -> live() ? Optional.empty() : Optional.of(testValue))
        .orElseThrow(
            () ->
                new ConfigurationException(
                    key
                        + " is missing: in live it is the one of your contract with Payple; set"
                        + " it"));
  }
}
