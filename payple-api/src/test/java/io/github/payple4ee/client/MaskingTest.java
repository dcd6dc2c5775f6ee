// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({
    "'키 오류 a688ccb3555c25cd722483f03e23065c3d0251701ad6da895eb2d830bc06e34d',키 오류 ***",
    "카드 NS9qNTgzU2xRNHR2RmFBWWFBTWk5UT09 없음,카드 *** 없음",
    "4111111111111111 한도초과,*** 한도초과",
    "4111-1111-1111-1111,***",
    "4111 1111 1111 1111,***",
    "홍길동 01012345678,홍길동 ***",
    "010-1234-5678,***",
    "dev@payple.kr 로 문의,*** 로 문의"
  })
  void whatLooksLikeAKeyOrAPersonIsMasked(String text, String masked) {
    assertThat(Masking.of(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".", "a", "1", "0", "01", "1-", "1 ", "a.", "@", "a@", "@a", "a1 ", "=", "가"})
  @Timeout(20)
  void workGrowsWithTheLengthAlone(String letters) {
    String text = letters.repeat(4_000_000 / letters.length());

    assertThat(Masking.of(text)).isNotNull();
    assertThat(Masking.message(text, 500)).hasSizeLessThanOrEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "1234 5678 9012abc@shop.example",
    "abc@shop.example.010-1234-5678",
    "01012345678abc@shop.example",
    "a688ccb3555c25cd722483f03e23065c3d0251701ad6da895eb2d830bc06e34d@shop.example"
  })
  void whatOverlapsIsMaskedAsAWhole(String text) {
    assertThat(Masking.of(text)).isEqualTo("***");
  }

  @Test
  void keyThatIsCutIsNotShownInPart() {
    String key = "a688ccb3555c25cd722483f03e23065c";
    String filling = "가".repeat(1_990);

    assertThat(Masking.message(filling + " " + key, 500)).doesNotContain("a688");
    assertThat(Masking.message("*** ".repeat(497) + key + " end", 500)).doesNotContain("a688");
  }

  @Test
  void messageThatWasShortenedEndsWithAnEllipsis() {
    assertThat(Masking.message("가".repeat(501), 500)).hasSize(500).endsWith("…");
    assertThat(Masking.message("가".repeat(500), 500)).hasSize(500).doesNotContain("…");
    assertThat(Masking.message(null, 500)).isNull();
  }

  @Test
  void numberIsMaskedWhateverItsDigitsLookLike() {
    assertThat(Masking.message("０１０-1234-５６７８", 500)).isEqualTo("***");
    assertThat(Masking.message("010\u200B-1234\u202E-5678", 500)).isEqualTo("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "한도가 초과하였습니다.", "15000 won", "order-42", "SPCD0000", "1111********4444"})
  void anythingElseIsReadable(String text) {
    assertThat(Masking.of(text)).isEqualTo(text);
  }
}
