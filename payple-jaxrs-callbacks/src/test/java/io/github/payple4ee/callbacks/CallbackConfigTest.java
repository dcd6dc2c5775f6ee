// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 16: configuration that is missing or unusable is refused")
class CallbackConfigTest {

  private static final Map<String, String> PAGES =
      Map.of(
          "payple.success-page", "/shop/success.html",
          "payple.failure-page", "/shop/failure.html",
          "payple.pending-page", "https://www.shop.example/pending.html");

  @Test
  void pagesArePathsOrAddresses() {
    assertThat(config(PAGES))
        .isEqualTo(
            new CallbackConfig(
                URI.create("/shop/success.html"),
                URI.create("/shop/failure.html"),
                URI.create("https://www.shop.example/pending.html")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"payple.success-page", "payple.failure-page", "payple.pending-page"})
  void pageThatIsMissingIsRefusedByItsKey(String key) {
    Map<String, String> values = new LinkedHashMap<>(PAGES);
    values.remove(key);

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> config(values))
        .withMessageStartingWith(key + " is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shop/a b.html",
        "https://[",
        "/shop/{orderId}",
        "shop/result.html",
        "www.shop.example/result.html",
        "//www.shop.example/result.html",
        "https:result.html",
        "https://user@www.shop.example/",
        "ftp://www.shop.example/",
        "javascript:alert(1)"
      })
  void pageThatIsNoAddressIsRefused(String page) {
    Map<String, String> values = new LinkedHashMap<>(PAGES);
    values.put("payple.success-page", page);

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> config(values))
        .withMessageContaining(page);
  }

  @Test
  void blankPageIsMissing() {
    Map<String, String> values = new LinkedHashMap<>(PAGES);
    values.put("payple.pending-page", " ");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> config(values))
        .withMessageStartingWith("payple.pending-page is missing");
  }

  @Test
  void pageOverPlainHttpIsRefusedInLive() {
    Map<String, String> values = new LinkedHashMap<>(PAGES);
    values.put("payple.failure-page", "http://www.shop.example/failure.html");

    assertThat(config(values).failurePage()).hasScheme("http");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> config(values, true))
        .withMessageStartingWith("payple.failure-page is an address with plain http");
  }

  private static CallbackConfig config(Map<String, String> values) {
    return config(values, false);
  }

  private static CallbackConfig config(Map<String, String> values, boolean live) {
    return CallbackConfig.from(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(values, "test", 100))
            .build(),
        live);
  }
}
