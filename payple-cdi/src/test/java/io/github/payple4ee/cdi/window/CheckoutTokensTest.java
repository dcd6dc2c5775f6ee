// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Buyer;
import io.github.payple4ee.CheckoutRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");
  private static final byte[] OLD = key(1);
  private static final byte[] NEW = key(2);

  private final CheckoutTokens tokens = at(NOW, OLD);

  @Test
  void tokenOpensTheWindowOfItsOrderAlone() {
    String token = tokens.issue("order-1");

    assertThat(tokens.accepts("order-1", token)).isTrue();
    assertThat(tokens.accepts("order-2", token)).isFalse();
    assertThat(tokens.accepts("order-", "1" + token)).isFalse();
  }

  @Test
  void tokenEndsAfterItsTime() {
    String token = tokens.issue("order-1");

    assertThat(at(NOW.plus(CheckoutTokens.LIFE).minusSeconds(1), OLD).accepts("order-1", token))
        .isTrue();
    assertThat(at(NOW.plus(CheckoutTokens.LIFE), OLD).accepts("order-1", token)).isFalse();
    assertThat(at(NOW.plus(Duration.ofDays(365)), OLD).accepts("order-1", token)).isFalse();
  }

  @Test
  void endOfTheTokenIsSigned() {
    String token = tokens.issue("order-1");
    long end = NOW.plus(CheckoutTokens.LIFE).getEpochSecond();

    assertThat(token).startsWith(end + ".");
    assertThat(tokens.accepts("order-1", token.replace(end + ".", (end + 1) + "."))).isFalse();
  }

  @Test
  void tokenOfTheOldKeyIsGoodAfterTheNewOneCame() {
    String token = tokens.issue("order-1");

    assertThat(at(NOW, NEW, OLD).accepts("order-1", token)).isTrue();
    assertThat(at(NOW, NEW).accepts("order-1", token)).isFalse();
    assertThat(at(NOW, OLD).accepts("order-1", at(NOW, NEW, OLD).issue("order-1"))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "x", ".", "1.2", "99999999999.", "order-1"})
  void anythingElseIsNoToken(String token) {
    assertThat(tokens.accepts("order-1", token)).isFalse();
  }

  @Test
  void changedSignatureIsNoToken() {
    String token = tokens.issue("order-1");
    int dot = token.indexOf('.');
    char first = token.charAt(dot + 1);
    String changed = token.substring(0, dot + 1) + (first == 'A' ? 'B' : 'A');

    assertThat(tokens.accepts("order-1", changed + token.substring(dot + 2))).isFalse();
    assertThat(tokens.accepts("order-1", token + "A")).isFalse();
    assertThat(tokens.accepts("order-1", token.substring(0, token.length() - 1))).isFalse();
  }

  @Test
  void markOfABrowserIsNoToken() {
    String mark = new BrowserTokens(List.of(OLD), InstantSource.fixed(NOW)).renewed(null);

    assertThat(tokens.accepts("order-1", mark)).isFalse();
    assertThat(tokens.accepts(mark.substring(0, 22), mark.substring(23))).isFalse();
  }

  @Test
  void addressWithTheTokenIsAPathOfTheShop() {
    String path = "/shop/payple/auth/order-1/" + tokens.issue("order-1");

    assertThat(new CheckoutRequest("order-1", Buyer.UNNAMED, path, "/r", false, false).authPath())
        .isEqualTo(path);
  }

  private static CheckoutTokens at(Instant now, byte[]... keys) {
    return new CheckoutTokens(List.of(keys), InstantSource.fixed(now));
  }

  private static byte[] key(int filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filling);
    return key;
  }
}
