// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoodsTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"", "<", ">", "\\"})
  void markupIsRefusedWithTheReasonAndWhatToDo(String letter) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaymentRequest.of("order-1", "Tea " + letter, 100))
        .withMessageContaining("Payple's script puts into a form")
        .withMessageContaining("Goods.safe(text)");
  }

  @Test
  void invisibleCharacterIsNamedAndNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaymentRequest.of("order-1", "Tea\u202E", 100))
        .withMessageContaining("U+202E")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\u202E"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Tea \"Earl Grey\"|Tea 'Earl Grey'",
        "<b>Tea</b>|(b)Tea(/b)",
        "C:\\Tea|C:/Tea",
        "녹차 100g|녹차 100g",
        "Tea & cake, 50% 'x'|Tea & cake, 50% 'x'"
      })
  void markupIsReplaced(String text, String safe) {
    assertThat(Goods.safe(text)).isEqualTo(safe);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "\u3000", "\u3164", "\uD83C\uDF75", "\uD83C", "\u200B\u202E", "☕"})
  void ofNothingAHyphenIsLeft(String text) {
    assertThat(Goods.safe(text)).isEqualTo("-");
  }

  @Test
  void whateverIsMadeSafeIsAccepted() {
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      String safe = Goods.safe("a" + Character.toString(letter) + "b");

      assertThat(Goods.require(safe)).startsWith("a").endsWith("b");
      assertThat(Goods.safe(safe)).isEqualTo(safe);
    }
  }

  @Test
  void whatIsTooLongLosesItsEnd() {
    assertThat(Goods.safe("<".repeat(5_000))).isEqualTo("(".repeat(2_048));
    assertThat(Goods.safe("\uD83C\uDF75".repeat(3_000) + "tea")).isEqualTo("tea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u200B", "\u3164", "\u00A0", "\uDB40\uDC41", "\\", "<"})
  void otherTextsOfTheWindowAreRefusedToo(String letter) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Buyer(null, "Kim" + letter, null, null))
        .withMessageContaining("PCD_PAYER_NAME");
    assertThatIllegalArgumentException().isThrownBy(() -> new UserDefined("a" + letter, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CancelRequest.whole("order-1").named("refund" + letter));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaymentRequest.of("order" + letter, "Tea", 100));
  }

  @Test
  void reasonOfADecisionReadsAsItWasWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.charged("order-1", 100, "seen\u202E", "kim"))
        .withMessageContaining("reason");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.charged("order-1", 100, "seen", "kim\u200B"))
        .withMessageContaining("person");
    assertThat(Decision.charged("order-1", 100, "seen\nby \"kim\" <b>", "kim").reason())
        .contains("\n");
  }
}
