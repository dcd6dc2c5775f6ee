// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static org.assertj.core.api.Assertions.assertThat;

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
      strings = {"", "한도가 초과하였습니다.", "15000 won", "order-42", "SPCD0000", "1111********4444"})
  void anythingElseIsReadable(String text) {
    assertThat(Masking.of(text)).isEqualTo(text);
  }
}
