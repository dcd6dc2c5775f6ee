// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerTextTest {

  @ParameterizedTest
  @EnumSource
  void textIsThereInBothLanguages(BuyerText text) {
    assertThat(text.in(Locale.KOREAN)).containsPattern("[가-힣]").endsWith(".");
    assertThat(text.in(Locale.ENGLISH)).doesNotContainPattern("[가-힣]").endsWith(".");
  }

  @Test
  void bothLanguagesHaveTheSameNames() {
    assertThat(BuyerTexts.of(Locale.KOREAN).keySet())
        .containsExactlyInAnyOrderElementsOf(BuyerTexts.of(Locale.ENGLISH).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(BuyerText.values()).map(BuyerText::name).toList());
  }

  @ParameterizedTest
  @EnumSource
  void textHasNoCodeAndNoWordOfPayples(BuyerText text) {
    assertThat(text.in(Locale.KOREAN) + text.in(Locale.ENGLISH))
        .doesNotContainPattern("[0-9]")
        .doesNotContainPattern("(?i)payple|페이플|PCD_|custKey|cst_id|referer|가맹점|merchant");
  }

  @ParameterizedTest
  @EnumSource(names = {"BEING_CHECKED", "ALREADY_PROCESSED", "REVERSED"})
  void buyerIsNotAskedToPayAgainWhileMoneyMayHaveMoved(BuyerText text) {
    assertThat(text.in(Locale.KOREAN)).doesNotContainPattern("다시|재시도|결제해|다른 카드|처음부터");
    assertThat(text.in(Locale.ENGLISH))
        .doesNotContainPattern("(?i)again|retry|another|try|start|pay\\b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "ko-KR", "ko-KP"})
  void koreanIsForKoreans(String tag) {
    assertThat(BuyerText.CARD_LIMIT.in(Locale.forLanguageTag(tag))).startsWith("카드 한도를");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "fr", "ja-JP", "und"})
  void englishIsForAllOthersWhateverTheServerSpeaks(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.KOREA);
    try {
      assertThat(BuyerText.CARD_LIMIT.in(Locale.forLanguageTag(tag))).startsWith("Your card's");
    } finally {
      Locale.setDefault(before);
    }
  }
}
