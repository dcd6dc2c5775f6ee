// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOriginTest {

  private static final URI INSIDE = URI.create("http://node-1.internal:9080/shop/payple/");
  private static final URI OUTSIDE = URI.create("https://www.shop.example/");

  private final RequestOrigin site = new RequestOrigin(Optional.of(OUTSIDE), false);

  @Test
  void requestThatSaysNothingIsLetIn() {
    assertThat(site.isCrossSite(null, null, INSIDE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin,",
    "none,",
    "same-origin,https://www.shop.example",
    ",https://www.shop.example",
    ",https://WWW.shop.example:443",
    ",http://node-1.internal:9080"
  })
  void pageOfTheShopIsLetIn(String fetchSite, String origin) {
    assertThat(site.isCrossSite(fetchSite, origin, INSIDE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site,",
    "same-site,",
    "Same-Origin,",
    "nonsense,",
    "cross-site,https://www.shop.example",
    "same-origin,https://evil.example"
  })
  void browserThatSaysElsewhereIsTurnedAway(String fetchSite, String origin) {
    assertThat(site.isCrossSite(fetchSite, origin, INSIDE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "https://evil.example",
        "https://www.shop.example.evil.example",
        "https://www.shop.example@evil.example",
        "https://evil.example/https://www.shop.example",
        "https://shop.example",
        "http://www.shop.example",
        "http://www.shop.example:443",
        "https://user@www.shop.example",
        "https://node-1.internal:9080",
        "https://www.shop.example:8443",
        "http://node-1.internal",
        "file://www.shop.example",
        "https://www.shop.example https://evil.example",
        "javascript:alert(1)"
      })
  void originOfAnotherHostIsTurnedAway(String origin) {
    assertThat(site.isCrossSite(null, origin, INSIDE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://node-1.internal:9080",
        "http://www.shop.example",
        "https://evil.example",
        "null",
        ""
      })
  void originOtherThanTheShopsIsTurnedAwayInLiveWhateverHostTheRequestNames(String origin) {
    RequestOrigin live = new RequestOrigin(Optional.of(OUTSIDE), true);

    assertThat(live.isCrossSite(null, origin, INSIDE)).isTrue();
    assertThat(live.isCrossSite("same-origin", origin, URI.create("https://evil.example/")))
        .isTrue();
    assertThat(live.isCrossSite(null, "https://www.shop.example", INSIDE)).isFalse();
  }

  @Test
  void originOverHttpIsNotTheSameSiteAsTheShopOverHttps() {
    RequestOrigin site = new RequestOrigin(Optional.empty(), false);
    URI secure = URI.create("https://www.shop.example/shop/payple/");

    assertThat(site.isCrossSite(null, "https://www.shop.example", secure)).isFalse();
    assertThat(site.isCrossSite(null, "https://www.shop.example:443", secure)).isFalse();
    assertThat(site.isCrossSite(null, "http://www.shop.example", secure)).isTrue();
    assertThat(site.isCrossSite(null, "http://www.shop.example:443", secure)).isTrue();
  }

  @Test
  void cookiesAreKeptToHttpsWhereTheShopIs() {
    RequestOrigin nowhere = new RequestOrigin(Optional.empty(), false);

    assertThat(site.secure(INSIDE)).isTrue();
    assertThat(nowhere.secure(OUTSIDE)).isTrue();
    assertThat(nowhere.secure(INSIDE)).isFalse();
  }
}
