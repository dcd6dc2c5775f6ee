// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.Secret;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaypleConfigTest {

  private static final Map<String, String> LIVE =
      Map.of(
          "payple.environment", "live",
          "payple.cst-id", "shop",
          "payple.cust-key", "key-of-the-contract",
          "payple.journal-keys", "Zt0hS3b1cUr9uKq6nQ4oXy7wVd2mLg5eJf8aHiTpRkE=",
          "payple.referer", "https://www.shop.example/");

  @ParameterizedTest
  @CsvSource({
    "simulator,http://localhost:8090",
    "test,https://democpay.payple.kr",
    "TEST,https://democpay.payple.kr"
  })
  void addressFollowsTheEnvironment(String environment, URI url) {
    assertThat(config(Map.of("payple.environment", environment)).endpoints().url()).isEqualTo(url);
  }

  @Test
  void testTakesPayplesPublicMerchant() {
    PaypleConfig config = config(Map.of());

    assertThat(config.endpoints().url()).hasHost("democpay.payple.kr");
    assertThat(config.merchant().id()).isEqualTo(Secret.of("test"));
    assertThat(config.merchant().publicKey()).isTrue();
    assertThat(config.merchant().refundKey()).isPresent();
    assertThat(config.merchant().referer()).isEmpty();
    assertThat(config.journal().schemaCreated()).isTrue();
  }

  @Test
  void durationsHaveDefaults() {
    PaypleConfig config = config(Map.of());

    assertThat(config.limits().connect()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.limits().read()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.limits().allowAnotherCall(Duration.ofSeconds(7))).isTrue();
    assertThat(config.limits().allowAnotherCall(Duration.ofMillis(7001))).isFalse();
    assertThat(config.limits().callLease()).isGreaterThan(Duration.ofSeconds(30));
    assertThat(config.lookups().timeToLive()).isEqualTo(Duration.ofHours(24));
    assertThat(config.lookups().delays())
        .hasSize(7)
        .isSorted()
        .startsWith(Duration.ofSeconds(5), Duration.ofSeconds(30));
  }

  @Test
  void liveTakesTheMerchantsOwnKeysAndChangesNoTables() {
    PaypleConfig config = config(LIVE);

    assertThat(config.endpoints().url()).isEqualTo(URI.create("https://cpay.payple.kr"));
    assertThat(config.endpoints().authAddress())
        .isEqualTo(URI.create("https://cpay.payple.kr/php/auth.php"));
    assertThat(config.endpoints().confirmAddress())
        .isEqualTo(URI.create("https://cpay.payple.kr/php/PayCardConfirmAct.php?ACT_=PAYM"));
    assertThat(config.window().script())
        .isEqualTo(URI.create("https://cpay.payple.kr/js/cpay.payple.1.0.1.js"));
    assertThat(config.merchant().refundKey()).isEmpty();
    assertThat(config.journal().schemaCreated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // environment, payple.client-key, payple.window, the window, its script
    "simulator,,,AUTH_PROXY,http://localhost:8090/js/cpay.payple.1.0.1.js",
    "simulator,,client-key,CLIENT_KEY,http://localhost:8090/js/v1/payment.js",
    "test,,,CLIENT_KEY,https://democpay.payple.kr/js/v1/payment.js",
    "test,own_client-key,,CLIENT_KEY,https://democpay.payple.kr/js/v1/payment.js",
    "test,,auth-proxy,AUTH_PROXY,https://democpay.payple.kr/js/cpay.payple.1.0.1.js",
    "live,,,AUTH_PROXY,https://cpay.payple.kr/js/cpay.payple.1.0.1.js",
    "live,own_client-key,,CLIENT_KEY,https://cpay.payple.kr/js/v1/payment.js",
    "live,own_client-key,Auth-Proxy,AUTH_PROXY,https://cpay.payple.kr/js/cpay.payple.1.0.1.js"
  })
  void windowFollowsTheEnvironmentAndTheClientKey(
      String environment, String clientKey, String window, WindowKind kind, URI script) {
    Map<String, String> values = new LinkedHashMap<>(environment.equals("live") ? LIVE : Map.of());
    values.put("payple.environment", environment);
    put(values, "payple.client-key", clientKey);
    put(values, "payple.window", window);

    PaypleConfig config = config(values);

    assertThat(config.window().kind()).isEqualTo(kind);
    assertThat(config.window().script()).isEqualTo(script);
    assertThat(config.window().publicKey())
        .isEqualTo(clientKey == null && !environment.equals("live"));
  }

  private static Map<String, String> with(Map<String, String> values, String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(key, value);
    return changed;
  }

  private static void put(Map<String, String> values, String key, String value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  @Test
  void addressMayEndWithASlash() {
    assertThat(
            config(Map.of("payple.url", "https://testcpay.payple.kr/")).endpoints().authAddress())
        .isEqualTo(URI.create("https://testcpay.payple.kr/php/auth.php"));
  }

  @Test
  void liveTrustsNoHostOfTheTestEnvironment() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(LIVE).endpoints().addresses().vet("https://testcpay.payple.kr/x"));
    assertThat(config(LIVE).endpoints().addresses().vet("https://api-v2.payple.kr/x")).isNotNull();
  }

  @Test
  void testTrustsTheLiveHostBecauseTheManualsExampleNamesIt() {
    assertThat(config(Map.of()).endpoints().addresses().vet("https://cpay.payple.kr/x"))
        .isNotNull();
  }

  @Test
  void furtherHostsAreTrusted() {
    PaypleConfig config =
        config(Map.of("payple.allowed-hosts", "a.shop.example , b.shop.example:8443"));

    assertThat(config.endpoints().addresses().vet("https://a.shop.example/x")).isNotNull();
    assertThat(config.endpoints().addresses().vet("https://b.shop.example:8443/x")).isNotNull();
  }

  @Test
  void emptyValueIsNoValue() {
    assertThat(config(Map.of("payple.url", " ", "payple.referer", "")).merchant().referer())
        .isEmpty();
  }

  @Nested
  @DisplayName("Rule 16: configuration that is missing, contradictory or unsafe is refused")
  class Rule16 {

    @Test
    void windowWithAClientKeyNeedsOne() {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> config(with(LIVE, "payple.window", "client-key")))
          .withMessageContainingAll("payple.client-key is missing", "payple.window=auth-proxy");
    }

    @Test
    void liveRefusesThePublicClientKey() {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(
              () ->
                  config(with(LIVE, "payple.client-key", "test_DF55F29DA654A8CBC0F0A9DD4B556486")))
          .withMessageContainingAll("payple.client-key", "public test key", "AUTH0003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blank", "${CLIENT}", "\"quoted-key\"", "열쇠열쇠열쇠열쇠"})
    void clientKeyThatIsNoneIsRefused(String key) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> config(Map.of("payple.client-key", key)))
          .withMessageContaining("payple.client-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientkey", "client.key", "payment.js"})
    void windowIsOneOfTwo(String window) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> config(Map.of("payple.window", window)))
          .withMessageContaining("payple.window takes one of client-key, auth-proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void environmentHasNoDefault(String value) {
      for (Map<String, String> values :
          List.of(Map.<String, String>of(), Map.of("payple.environment", value))) {
        assertThatExceptionOfType(ConfigurationException.class)
            .isThrownBy(() -> exactly(values))
            .withMessageStartingWith("payple.environment is missing: it has no default")
            .withMessageContainingAll("simulator (", "test (", "live (");
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"payple.cst-id", "payple.cust-key", "payple.referer", "payple.journal-keys"})
    void liveWithoutWhatItNeedsIsRefused(String missing) {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.remove(missing);

      refused(values, missing + " is missing");
    }

    @ParameterizedTest
    @CsvSource({"payple.cst-id,test", "payple.cust-key,abcd1234567890"})
    void publicTestPairIsRefusedInLive(String key, String value) {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.put(key, value);

      refused(values, "AUTH0001");
    }

    @Test
    void publicTestPairIsRefusedOnTheLiveHost() {
      refused(Map.of("payple.url", "https://cpay.payple.kr"), "public test pair");
    }

    @ParameterizedTest
    @MethodSource("io.github.payple4ee.cdi.config.ForeignAddresses#all")
    void addressThatIsNotPayplesIsRefusedInLive(String address) {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.put("payple.url", address);
      values.put("payple.allowed-hosts", ForeignAddresses.LISTED);

      refused(values, "payple.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://cpay.payple.kr", "https://proxy.shop.example:8443/payple"})
    void addressOfPayplesOrOfAProxyThatIsListedIsTakenInLive(String address) {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.put("payple.url", address);
      values.put("payple.allowed-hosts", ForeignAddresses.LISTED);

      assertThat(config(values).endpoints().url()).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://testcpay.payple.kr:8443", "https://cpay.payple.kr:80"})
    void oddPortOfPayplesOwnHostIsRefused(String address) {
      refused(Map.of("payple.url", address), "payple.url is not an address of Payple");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "cpay.payple.kr.",
          ".cpay.payple.kr",
          "CPAY.payple.kr",
          "cpay.payple.kr@evil.example",
          "user:pass@cpay.payple.kr",
          "cpay.payple.kr/",
          "cpay.payple.kr\\evil.example",
          "cpаy.payple.kr",
          "cpay。payple。kr",
          "cpay.payple.kr:https",
          "cpay.payple.kr:443:443",
          "cpay.payple.kr;evil.example",
          "cpay.payple.kr evil.example",
          "[::1]",
          "https://cpay.payple.kr",
          "*.payple.kr",
          "*"
        })
    void hostThatIsNoneIsRefused(String host) {
      refused(Map.of("payple.allowed-hosts", "a.shop.example," + host), "payple.allowed-hosts");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "payple/mp-rest/hostnameVerifier",
          "payple-auth/mp-rest/hostnameVerifier",
          "io.github.payple4ee.client.PaypleClient/mp-rest/hostnameVerifier",
          "io.github.payple4ee.client.PaypleAuthClient/mp-rest/hostnameVerifier"
        })
    void switchThatLetsCertificatesOfOtherHostsPassIsRefused(String key) {
      refused(Map.of(key, "shop.AnyHost"), key, "certificate of another host");
    }

    @Test
    void publicRefundKeyIsRefusedInLive() {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.put(
          "payple.refund-key", "a41ce010ede9fcbfb3be86b24858806596a9db68b79d138b147c3e563e1829a0");

      refused(values, "payple.refund-key is Payple's public test key", "PAYC0002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9080/", "https://127.0.0.1/", "http://[::1]:9080/"})
    void thisMachineIsNoRegisteredAddress(String referer) {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.put("payple.referer", referer);

      refused(values, "payple.referer is an address of this machine", "AUTH0004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://testcpay.payple.kr", "https://democpay.payple.kr"})
    void testHostIsRefusedInLive(String url) {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.put("payple.url", url);

      refused(values, "payple.url is Payple's test host", "payple.environment=test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "simulator"})
    void liveHostIsRefusedWhereNoRealMoneyIsExpected(String environment) {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.put("payple.environment", environment);
      values.put("payple.url", "https://cpay.payple.kr");

      refused(values, "payple.url is Payple's live host", "payple.environment=live");
    }

    @ParameterizedTest
    @CsvSource({
      "payple.cst-id,my shop",
      "payple.cust-key,'\"key-of-the-contract\"'",
      "payple.cust-key,발급받은-키",
      "payple.refund-key,<refund key>"
    })
    void keyThatWasNotFilledInIsRefusedAndNotRepeated(String key, String value) {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.put(key, value);

      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> config(values))
          .satisfies(
              refused ->
                  assertThat(refused.getMessage())
                      .startsWith(key + " has a character that")
                      .doesNotContain(value));
    }

    @Test
    void valueThatRefersToNothingIsNotTakenForNone() {
      refused(Map.of("payple.journal-keys", "${vault.keys}"), "payple.journal-keys refers to");
      assertThat(config(Map.of("payple.journal-keys", "")).journal().derivedKey()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("io.github.payple4ee.cdi.config.PaypleConfigTest#unusable")
    void valueThatCannotBeUsedIsRefusedWithItsKey(String key, String value, String sentence) {
      refused(Map.of(key, value), key, sentence);
    }

    @Test
    void deadlineThatContradictsTheOtherLimitsIsRefused() {
      refused(
          Map.of(
              "payple.deadline",
              "PT22S",
              "payple.read-timeout",
              "PT20S",
              "payple.connect-timeout",
              "PT3S"),
          "payple.deadline (PT22S) is not longer than");
    }

    @Test
    void limitsThatAreNotConfiguredFollowThoseThatAre() {
      assertThat(config(Map.of("payple.deadline", "PT6S")))
          .satisfies(
              config -> {
                assertThat(config.limits().connect()).isEqualTo(Duration.ofSeconds(1));
                assertThat(config.limits().read()).isEqualTo(Duration.ofSeconds(4));
                assertThat(config.limits().allowAnotherCall(Duration.ofSeconds(1))).isTrue();
                assertThat(config.limits().allowAnotherCall(Duration.ofSeconds(2))).isFalse();
              });
      assertThat(config(Map.of("payple.read-timeout", "PT57S")))
          .satisfies(
              config -> {
                assertThat(config.limits().connect()).isEqualTo(Duration.ofSeconds(3));
                assertThat(config.limits().allowAnotherCall(Duration.ofSeconds(15))).isTrue();
                assertThat(config.limits().allowAnotherCall(Duration.ofSeconds(16))).isFalse();
              });
    }

    @Test
    void keysAreNotRepeatedInARefusal() {
      Map<String, String> values = new LinkedHashMap<>(LIVE);
      values.put("payple.schema", "perhaps");

      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> config(values))
          .satisfies(
              refused -> assertThat(refused.getMessage()).doesNotContain("key-of-the-contract"));
    }
  }

  @Test
  void keysThatAreNotConfiguredAreKnown() {
    PaypleConfig config = config(LIVE);

    assertThat(config.keys()).contains("payple.referer", "payple.deadline", "payple.journal-keys");
    assertThat(config.unconfigured())
        .contains("payple.refund-key", "payple.url", "payple.preflight")
        .doesNotContain("payple.referer", "payple.environment");
  }

  @Test
  void liveMayUseAProxyOfTheShopsOwnThatIsListed() {
    Map<String, String> values = new LinkedHashMap<>(LIVE);
    values.put("payple.url", "https://proxy.shop.example");
    values.put("payple.allowed-hosts", "proxy.shop.example");

    assertThat(config(values).endpoints().url()).hasHost("proxy.shop.example");
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of("payple.environment", "staging", "takes one of simulator, test, live"),
        Arguments.of("payple.schema", "drop", "takes one of create, validate"),
        Arguments.of("payple.journal.lazy-delivery", "yes", "takes one of true, false"),
        Arguments.of("payple.url", "testcpay.payple.kr", "takes an absolute address"),
        Arguments.of("payple.url", "ftp://testcpay.payple.kr", "takes an absolute address"),
        Arguments.of("payple.url", "https://a:b@testcpay.payple.kr", "takes an absolute address"),
        Arguments.of("payple.url", "https://test cpay", "takes an absolute address"),
        Arguments.of("payple.url", "http://testcpay.payple.kr", "https only"),
        Arguments.of("payple.url", "http://192.168.0.7:8090", "https only"),
        Arguments.of("payple.url", "https://testcpay.payple.kr:99999", "takes an absolute address"),
        Arguments.of("payple.url", "https://testcpay.payple.kr:0", "takes an absolute address"),
        Arguments.of("payple.url", "https://testcpay.payple.kr/#x", "takes an absolute address"),
        Arguments.of("payple.url", "https://testcpay.payple.kr/?x=1", "without a question mark"),
        Arguments.of("payple.url", "https://TESTCPAY.payple.kr", "lower case"),
        Arguments.of("payple.referer", "www.shop.example", "takes an absolute address"),
        Arguments.of(
            "payple.referer", "https://www.shop.example/#top", "takes an absolute address"),
        Arguments.of("payple.allowed-hosts", "https://a.example", "takes host names"),
        Arguments.of("payple.allowed-hosts", "*.payple.kr", "takes host names"),
        Arguments.of("payple.allowed-hosts", "A.example", "takes host names"),
        Arguments.of("payple.allowed-hosts", "a..example", "takes host names"),
        Arguments.of("payple.allowed-hosts", "a.example,,b.example", "takes host names"),
        Arguments.of("payple.allowed-hosts", "a.example:0", "takes host names"),
        Arguments.of("payple.allowed-hosts", "a.example:65536", "takes host names"),
        Arguments.of("payple.confirm-path", "php/confirm.php", "path"),
        Arguments.of("payple.confirm-path", "@evil.example/x", "path"),
        Arguments.of("payple.confirm-path", "/a b", "path"),
        Arguments.of("payple.connect-timeout", "3", "takes a duration"),
        Arguments.of("payple.connect-timeout", "PT0S", "takes a duration"),
        Arguments.of("payple.read-timeout", "-PT3S", "takes a duration"),
        Arguments.of("payple.connect-timeout", "PT31M", "at most PT30M"),
        Arguments.of("payple.read-timeout", "P100D", "at most PT30M"),
        Arguments.of("payple.deadline", "PT1H", "at most PT30M"),
        Arguments.of("payple.time-to-live", "P400D", "at most PT8784H"),
        Arguments.of("payple.lookup-delays", "PT5S,P9999D", "at most PT8784H"),
        Arguments.of("payple.lookups-per-second", "0", "a whole number from 1 to 9999"),
        Arguments.of("payple.lookups-per-second", "0.5", "a whole number from 1 to 9999"),
        Arguments.of("payple.windows-per-minute", "-1", "a whole number from 1 to 9999"),
        Arguments.of("payple.windows-per-minute", "many", "a whole number from 1 to 9999"),
        Arguments.of("payple.late-payment", "refund", "takes one of notify, cancel"),
        Arguments.of("payple.journal-keys", "c2hvcnQ=", "keys of 32 bytes in Base64"),
        Arguments.of("payple.journal-keys", "not base64!", "keys of 32 bytes in Base64"),
        Arguments.of("payple.preflight", "maybe", "takes one of log, stop, off"),
        Arguments.of("payple.deadline", "soon", "takes a duration"),
        Arguments.of("payple.time-to-live", "24h", "takes a duration"),
        Arguments.of("payple.lookup-delays", "PT5S,later", "takes a duration"),
        Arguments.of("payple.lookup-delays", "PT5S", "at least two durations"));
  }

  private static void refused(Map<String, String> values, String... sentence) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> config(values))
        .satisfies(refused -> assertThat(refused.getMessage()).contains(sentence));
  }

  /** In the test environment, unless the values name another one. */
  private static PaypleConfig config(Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putIfAbsent("payple.environment", "test");
    return exactly(all);
  }

  private static PaypleConfig exactly(Map<String, String> values) {
    return PaypleConfig.from(
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(values, "test", 100))
            .build());
  }
}
