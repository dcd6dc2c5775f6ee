// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 16: values of a test are refused where real money moves")
class LiveRulesTest {

  private static final Map<String, String> LIVE =
      Map.of(
          "payple.environment", "live",
          "payple.cst-id", "shop",
          "payple.cust-key", "key-of-the-contract",
          "payple.journal-keys", "Zt0hS3b1cUr9uKq6nQ4oXy7wVd2mLg5eJf8aHiTpRkE=",
          "payple.referer", "https://www.shop.example/");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "payple.lookup-delays|PT0.5S,PT30S",
        "payple.lookup-delays|PT5S,PT30S,PT0.999S",
        "payple.lookup-delays|P2D,P3D",
        "payple.allowed-hosts|democpay.payple.kr",
        "payple.allowed-hosts|proxy.shop.example:8443,demo-api-v2.payple.kr:443",
        "payple.time-to-live|PT59S",
        "payple.time-to-live|PT0.001S",
        "payple.lookups-per-second|1000",
        "payple.lookups-per-second|11",
        "payple.windows-per-minute|9999",
        "payple.visitor-calls|9999",
        "payple.connect-timeout|PT0.001S",
        "payple.connect-timeout|PT10M",
        "payple.read-timeout|PT0.1S",
        "payple.read-timeout|PT20M",
        "payple.deadline|PT30M",
        "payple.deadline|PT0.5S"
      })
  void delayRateOrTimeThatNoShopCanHaveIsRefused(String key, String value) {
    refused(key, value, key);
    assertThat(config(Map.of("payple.environment", "test", key, value))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "payple.lookup-delays|PT1S,PT1S",
        "payple.time-to-live|PT1M",
        "payple.allowed-hosts|proxy.shop.example:8443,api-v2.payple.kr",
        "payple.lookups-per-second|10",
        "payple.windows-per-minute|60",
        "payple.visitor-calls|1000",
        "payple.deadline|PT5M",
        "payple.connect-timeout|PT10S",
        "payple.read-timeout|PT60S",
        "payple.confirm-path|/php/PayConfirmAct.php?ACT_=PAYM",
        "payple.confirm-path|/api/v1/payments/cards/approval/confirm"
      })
  void valueOfAShopIsTaken(String key, String value) {
    assertThat(config(with(key, value))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/php/auth.php",
        "/php/account/api/cPayCAct.php",
        "/php/PayChkAct.php",
        "/php/RePayCardAct.php?ACT_=PAYM",
        "/php/SimplePayCardAct.php?ACT_=PAYM",
        "/php/cPayUser/api/cPayUserAct.php",
        "/php/link/api/LinkRegAct.php",
        "/php/taxsave/api/tsAct.php",
        "/index.php?ACT_=PAYM",
        "/php/PayCardConfirmAct.php?ACT_=CANCEL",
        "/php/PayCardConfirmAct.php?ACT_=PAYM&x=/php/auth.php",
        "/php/PayCardConfirmAct.php/../account/api/cPayCAct.php",
        "/php/confirm/PayChkAct.php",
        "/php/PayCardConfirmAct.php%2f..%2fauth.php",
        "/"
      })
  void confirmPathOfAnotherOperationIsRefused(String path) {
    refused("payple.confirm-path", path, "payple.confirm-path is not a page");
  }

  static Stream<String> guessableKeys() {
    return Stream.of(
        key(at -> 0),
        key(at -> 0xff),
        key(at -> 'a'),
        key(at -> at),
        key(at -> 31 - at),
        key(at -> at * 7 + 3),
        key(at -> at < 31 ? 0 : 1),
        key(at -> '0' + at % 10));
  }

  @ParameterizedTest
  @MethodSource("guessableKeys")
  void journalKeyThatCanBeGuessedIsRefusedAndNotRepeated(String key) {
    for (String keys : new String[] {key, LIVE.get("payple.journal-keys") + "," + key}) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> config(with("payple.journal-keys", keys)))
          .withMessageContaining("payple.journal-keys has a key that can be guessed")
          .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(key));
    }
  }

  @Test
  void journalKeyIsNotDerivedFromTheMerchantKeyWhereRealMoneyMoves() {
    refused("payple.journal-keys", "", "payple.journal-keys is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payple/mp-rest/url",
        "payple-auth/mp-rest/uri",
        "payple/mp-rest/trustStore",
        "payple-auth/mp-rest/proxyAddress",
        "payple/mp-rest/providers",
        "payple/mp-rest/providers/shop.Spy/priority",
        "payple/mp-rest/followRedirects",
        "payple-auth/mp-rest/readTimeout",
        "payple/mp-rest/whateverAServerAdds",
        "io.github.payple4ee.client.PaypleClient/mp-rest/url",
        "io.github.payple4ee.client.PaypleAuthClient/mp-rest/keyStore",
        "quarkus.rest-client.payple.url",
        "quarkus.rest-client.\"payple-auth\".trust-all",
        "quarkus.tls.trust-all",
        "quarkus.rest-client.hostname-verifier",
        "quarkus.rest-client.follow-redirects",
        "quarkus.rest-client.logging.scope",
        "quarkus.rest-client.tls-configuration-name",
        "quarkus.proxy.host",
        "jdk.internal.httpclient.disableHostnameVerification"
      })
  void switchOfTheRestClientIsRefused(String key) {
    refused(key, "true", key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAYPLE_MP_REST_URL",
        "PAYPLE_AUTH_MP_REST_TRUSTSTORE",
        "IO_GITHUB_PAYPLE4EE_CLIENT_PAYPLECLIENT_MP_REST_PROXYADDRESS"
      })
  void switchOfTheRestClientIsRefusedAsAnEnvironmentVariable(String variable) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () ->
                PaypleConfig.from(
                    new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withSources(
                            new PropertiesConfigSource(LIVE, "test", 100),
                            new EnvConfigSource(Map.of(variable, "https://evil.example"), 300))
                        .build()))
        .withMessageContaining("would change the address or the security");
  }

  @Test
  void switchThatChangesNothingIsTaken() {
    assertThat(config(with("quarkus.tls.trust-all", "false"))).isNotNull();
    assertThat(config(with("quarkus.rest-client.logging.scope", "none"))).isNotNull();
    assertThat(config(with("other/mp-rest/url", "https://other.example"))).isNotNull();
  }

  @Test
  void switchOfTheJdkWithoutAValueTurnsTheVerificationOffToo() {
    String name = "jdk.internal.httpclient.disableHostnameVerification";

    refused(name, "", name);
    assertThat(config(with(name, "false"))).isNotNull();
  }

  @Test
  void everythingThatIsRefusedIsNamedAtOnce() {
    Map<String, String> values = with("payple.time-to-live", "PT1S");
    values.put("payple.lookups-per-second", "500");
    values.put("payple/mp-rest/url", "https://evil.example");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> config(values))
        .withMessageContainingAll(
            "payple.time-to-live", "payple.lookups-per-second", "payple/mp-rest/url")
        .satisfies(
            refused ->
                assertThat(refused.getMessage())
                    .doesNotContain("evil.example", "key-of-the-contract"));
  }

  private static void refused(String key, String value, String sentence) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> config(with(key, value)))
        .withMessageContaining(sentence);
  }

  private static Map<String, String> with(String key, String value) {
    Map<String, String> values = new LinkedHashMap<>(LIVE);
    values.put(key, value);
    return values;
  }

  private static String key(IntUnaryOperator byteAt) {
    byte[] key = new byte[32];
    for (int at = 0; at < key.length; at++) {
      key[at] = (byte) byteAt.applyAsInt(at);
    }
    return Base64.getEncoder().encodeToString(key);
  }

  private static PaypleConfig config(Map<String, String> values) {
    return PaypleConfig.from(
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(values, "test", 100))
            .build());
  }
}
