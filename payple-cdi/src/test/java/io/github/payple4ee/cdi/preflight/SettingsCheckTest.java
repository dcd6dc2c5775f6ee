// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Preflight.Finding;
import io.github.payple4ee.Preflight.Level;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {

  private static final String OWN_KEY = "key-of-the-contract";
  private static final Map<String, String> LIVE =
      Map.of(
          "payple.environment", "live",
          "payple.cst-id", "shop",
          "payple.cust-key", OWN_KEY,
          "payple.refund-key", "refund-key-of-the-contract",
          "payple.journal-keys", "Zt0hS3b1cUr9uKq6nQ4oXy7wVd2mLg5eJf8aHiTpRkE=",
          "payple.referer", "https://www.shop.example/");

  @Test
  void liveShopWithEverythingHasNothingToDo() {
    List<Finding> findings = findings(LIVE);

    assertThat(findings)
        .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.OK))
        .allSatisfy(finding -> assertThat(finding.whatToDo()).isEmpty());
    assertThat(find(findings, "environment").what())
        .isEqualTo("The environment is live; Payple's address is https://cpay.payple.kr.");
    assertThat(find(findings, "defaults").what())
        .contains("payple.read-timeout, payple.schema")
        .doesNotContain("payple.referer");
    assertThat(find(findings, "lookups").what()).contains("PT5S, PT30S");
  }

  @ParameterizedTest
  @CsvSource({
    "payple.refund-key,,configuration.refund-key,payple.refund-key is missing",
    "payple.referer,http://www.shop.example/,configuration.referer,not an https address",
    "payple.url,http://localhost:8090,configuration.environment,on this machine",
    "payple.allowed-hosts,proxy.shop.example,configuration.allowed-hosts,not Payple's",
    "payple.allowed-hosts,'new.payple.kr,notpayple.kr:8443',configuration.allowed-hosts,notpayple.kr:8443",
    "payple.allowed-hosts,payple.kr.example,configuration.allowed-hosts,payple.kr.example"
  })
  void whatSurprisesLaterIsAWarning(String key, String value, String topic, String what) {
    Map<String, String> values = new LinkedHashMap<>(LIVE);
    values.put(key, value == null ? "" : value);

    assertThat(findings(values))
        .filteredOn(finding -> finding.level() != Level.OK)
        .singleElement()
        .satisfies(warning -> assertThat(warning.level()).isEqualTo(Level.WARNING))
        .satisfies(warning -> assertThat(warning.topic()).isEqualTo(topic))
        .satisfies(warning -> assertThat(warning.what()).contains(what))
        .satisfies(warning -> assertThat(warning.whatToDo()).isNotEmpty());
  }

  @Test
  void proxyOfTheShopsOwnIsAWarning() {
    Map<String, String> values = new LinkedHashMap<>(LIVE);
    values.put("payple.url", "https://proxy.shop.example");
    values.put("payple.allowed-hosts", "proxy.shop.example");

    assertThat(find(findings(values), "environment"))
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.WARNING))
        .satisfies(finding -> assertThat(finding.what()).contains("not a host of Payple"));
  }

  @Test
  void hostsOfPayplesOwnAreNoSurprise() {
    Map<String, String> values = new LinkedHashMap<>(LIVE);
    values.put("payple.allowed-hosts", "new.payple.kr, other.payple.kr:8443");

    assertThat(find(findings(values), "allowed-hosts"))
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.OK))
        .satisfies(
            finding -> assertThat(finding.what()).contains("new.payple.kr, other.payple.kr:8443"));
  }

  @Test
  void testShopWithoutAnAddressIsWarnedThatTheWindowCannotReport() {
    List<Finding> findings = findings(Map.of("payple.environment", "test"));

    assertThat(find(findings, "referer").level()).isEqualTo(Level.WARNING);
    assertThat(find(findings, "merchant").what()).contains("All users of Payple's test host share");
    assertThat(find(findings, "journal-keys").level()).isEqualTo(Level.OK);
  }

  @Test
  void nothingSecretIsShown() {
    String text = findings(LIVE).stream().map(Finding::toString).collect(Collectors.joining());

    assertThat(text).doesNotContain(OWN_KEY, "refund-key-of-the-contract", "Zt0hS3b1");
  }

  private static Finding find(List<Finding> findings, String topic) {
    return findings.stream()
        .filter(finding -> finding.topic().equals("configuration." + topic))
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> findings(Map<String, String> values) {
    PaypleConfig config =
        PaypleConfig.from(
            new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build());
    return new SettingsCheck(config)
        .look().stream().map(found -> found.in(Locale.ENGLISH)).toList();
  }
}
