// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.client.PlainText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutRequestTest {

  @Test
  void callbacksLieBelowOnePathOfTheShop() {
    CheckoutRequest request = CheckoutRequest.of("order-1", "/shop/payple");

    assertThat(request.authPath()).isEqualTo("/shop/payple/auth/order-1");
    assertThat(request.resultPath()).isEqualTo("/shop/payple/result");
  }

  @Test
  void buyerIsUnnamedUntilTheShopNamesOne() {
    CheckoutRequest request = CheckoutRequest.of("order-1", "/shop/payple");
    Buyer buyer = new Buyer("7", null, null, null);

    assertThat(request.buyer()).isEqualTo(Buyer.UNNAMED);
    assertThat(request.forBuyer(buyer).buyer()).isEqualTo(buyer);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "payple",
        "//evil.example/x",
        "https://evil.example/",
        "/a?b=c",
        "/a b",
        "/\\evil.example",
        "/a\"b",
        "/a\n"
      })
  void pathThatLeavesTheShopIsRefused(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CheckoutRequest("order-1", Buyer.UNNAMED, path, "/result", false, false))
        .withMessageStartingWith("authPath must be a path");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CheckoutRequest("order-1", Buyer.UNNAMED, "/auth", path, false, false))
        .withMessageStartingWith("resultPath must be a path");
  }

  @Test
  void messageAboutAPathHasNoLineOrInvisibleCharacterOfIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckoutRequest.of("order-1", "/a\nSEVERE: forged\u202E"))
        .satisfies(
            refused ->
                assertThat(refused.getMessage().codePoints().anyMatch(PlainText::deceptive))
                    .isFalse());
  }

  @Test
  void checkoutKeepsItsFieldsWhateverBecomesOfTheMap() {
    Map<String, String> fields = new LinkedHashMap<>(Map.of("PCD_PAY_OID", "order-1"));
    Checkout checkout = new Checkout(URI.create("https://cpay.payple.kr/js/a.js"), fields, "a=b");

    fields.clear();

    assertThat(checkout.fields()).containsEntry("PCD_PAY_OID", "order-1");
  }
}
