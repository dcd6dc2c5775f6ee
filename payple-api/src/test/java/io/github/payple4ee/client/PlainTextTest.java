// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static final Pattern DECEPTIVE =
      Pattern.compile(
          "[\\p{C}\\p{Z}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFFC\\x{E0000}-\\x{E0FFF}&&[^"
              + " ]]");

  @Test
  void everyInvisibleCharacterAndOddBlankIsFound() {
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      assertThat(PlainText.deceptive(letter))
          .as(Integer.toHexString(letter))
          .isEqualTo(DECEPTIVE.matcher(Character.toString(letter)).matches());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'paid\u202E\u200Bin full',paidin full",
    "'a\u3164b\u00A0c\u3000d','a b c d'",
    "'a\tb\nc','a b c'",
    "녹차 100g,녹차 100g"
  })
  void textIsAsAReaderSeesIt(String text, String plain) {
    assertThat(PlainText.of(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"한도가 초과하였습니다.", "Tea & cake", "抹茶", "café"})
  void visibleTextStays(String text) {
    assertThat(PlainText.of(text)).isEqualTo(text);
  }
}
