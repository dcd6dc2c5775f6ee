// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.payple4ee.client.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRequestTest {

  @Test
  void isConfirmedByTheServerUnlessTheShopWantsItOtherwise() {
    PaymentRequest request = PaymentRequest.of("order-1", "Green tea", 15_000);

    assertThat(request.terms().work()).isEqualTo(PaymentWork.CERT);
    assertThat(request.with(PaymentWork.PAY).terms().work()).isEqualTo(PaymentWork.PAY);
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 101, 15_000, 9_999_999_999L})
  void amountWithinTheBoundsIsTaken(long won) {
    assertThat(PaymentRequest.of("order-1", "Green tea", won).amount()).isEqualTo(won);
  }

  @ParameterizedTest
  @ValueSource(longs = {99, 1, 0, -1, -15_000, 10_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
  void amountOutsideTheBoundsIsRefusedByName(long won) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaymentRequest.of("order-1", "Green tea", won))
        .withMessageContaining("amount must be 100 to 9999999999 won (PCD_PAY_TOTAL); was " + won);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "order-1", "A.b_c-D", "2026-11-22.0001"})
  void orderIdOfLettersDigitsDotsUnderscoresAndHyphensIsTaken(String orderId) {
    assertThat(PaymentRequest.of(orderId, "Green tea", 100).orderId()).isEqualTo(orderId);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "", " ", "-1", ".1", "_1", "a b", "a/b", "a?b", "a#b", "a\nb", "a\n", "a'b", "a\"b", "a<b",
        "주문-1", "a%20b", "../a", "a\u0000"
      })
  void orderIdThatIsNotSafeInAUrlIsRefusedByName(String orderId) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaymentRequest.of(orderId, "Green tea", 100))
        .withMessageStartingWith("orderId must be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nSEVERE: forged line", "a\u202Eb", "a\u200Bb", "a\u3164b"})
  void messageAboutAnOrderIdHasNoLineOrInvisibleCharacterOfIt(String orderId) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaymentRequest.of(orderId, "Green tea", 100))
        .satisfies(
            refused ->
                assertThat(refused.getMessage().codePoints().anyMatch(PlainText::deceptive))
                    .isFalse());
  }

  @Test
  void orderIdHasAtMost255Characters() {
    assertThat(PaymentRequest.of("a".repeat(255), "Green tea", 100).orderId()).hasSize(255);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaymentRequest.of("a".repeat(256), "Green tea", 100))
        .withMessageContaining("…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"녹차 100g", "Tea & 'cake' (50%) #1 / x", "café", "抹茶", "w"})
  void goodsInAnyLanguageAreTaken(String goods) {
    assertThat(PaymentRequest.of("order-1", goods, 100).goods()).isEqualTo(goods);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000",
        "tea \uD83C\uDF75",
        "tea ☕",
        "❤\uFE0F",
        "a\tb",
        "a\nb",
        "a\u0000b",
        "\uD83C",
        "a\"b",
        "a<b",
        "a>b",
        "a\\b",
        "a\u202Eb",
        "a\u2066b\u2069",
        "a\u200Bb",
        "a\u00ADb",
        "\uFEFFa",
        "a\u00A0b",
        "a\u3000b",
        "a\u2028b",
        "a\u3164b",
        "a\u115Fb",
        "a\u1160b",
        "a\uFFA0b",
        "a\u2800b",
        "a\u034Fb",
        "a\uFE00b",
        "a\uDB40\uDC41b",
        "a\uE000b",
        "a\uFFFFb"
      })
  void goodsThatCardCompaniesFailOnAreRefusedByName(String goods) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaymentRequest.of("order-1", goods, 100))
        .withMessageStartingWith("goods must");
  }

  @Test
  void goodsHaveAtMost2048Characters() {
    assertThat(PaymentRequest.of("order-1", "a".repeat(2048), 100).goods()).hasSize(2048);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaymentRequest.of("order-1", "a".repeat(2049), 100))
        .withMessageContaining("2049 characters");
  }

  @Test
  void workIsRequired() {
    assertThatNullPointerException()
        .isThrownBy(() -> new PaymentRequest("order-1", "Green tea", 100, null))
        .withMessage("terms");
  }
}
