// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseCodesTest {

  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  static List<String> codesOfPayplesLists() throws IOException {
    try (InputStream list = ResponseCodesTest.class.getResourceAsStream("codes-of-payple.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("codesOfPayplesLists")
  void everyCodeHasAClassAndTexts(String code) {
    ResponseCode known = ResponseCode.of(code);

    assertThat(known.code()).isEqualTo(code);
    assertThat(known.codeClass()).isNotEqualTo(CodeClass.UNKNOWN);
    assertThat(known.message()).isNotBlank();
    assertThat(known.developerMessage()).isNotBlank().doesNotContainPattern(HANGUL).endsWith(".");
  }

  @Test
  void everyCodeOfPayplesListsIsThereAndNoOther() throws IOException {
    assertThat(ResponseCodes.all())
        .extracting(ResponseCode::code)
        .containsExactlyInAnyOrderElementsOf(codesOfPayplesLists());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void everyClassHasCodes(CodeClass codeClass) {
    assertThat(ResponseCodes.all()).extracting(ResponseCode::codeClass).contains(codeClass);
  }

  @Test
  void classThatLeavesTheOutcomeOpenHasWordsOfItsOwnForTheBuyer() {
    Set<BuyerText> patient =
        EnumSet.of(BuyerText.BEING_CHECKED, BuyerText.ALREADY_PROCESSED, BuyerText.REVERSED);

    assertThat(ResponseCodes.all())
        .allSatisfy(
            code ->
                assertThat(patient.contains(code.buyerText()))
                    .as(code.code())
                    .isEqualTo(code.codeClass().leavesOutcomeOpen()));
  }

  @Test
  void developerMessageAsksForALookupWhenMoneyMayHaveMoved() {
    assertThat(ResponseCodes.all())
        .filteredOn(code -> code.codeClass().leavesOutcomeOpen())
        .extracting(ResponseCode::developerMessage)
        .allSatisfy(message -> assertThat(message).containsPattern("[Ll]ook (the payment|it) up"));
  }

  @Test
  void paypleAsksBuyersToPayAgainWhereTheCardMayHaveBeenCharged() {
    String payAgain = "결제 진행 중 오류가 발생하였습니다. 다시 시도해주세요.";

    assertThat(ResponseCodes.all())
        .filteredOn(code -> code.message().equals(payAgain))
        .extracting(ResponseCode::codeClass)
        .contains(CodeClass.UNKNOWN_OUTCOME, CodeClass.BILLING_KEY_UNUSABLE, CodeClass.VALIDATION);
    assertThat(ResponseCode.of("SPCD1001").buyerText()).isEqualTo(BuyerText.BEING_CHECKED);
  }

  @Test
  void codeThatTheListHasTwiceLeavesTheOutcomeOpen() {
    ResponseCode twice = ResponseCode.of("CPCA0202");

    assertThat(twice.codeClass()).isEqualTo(CodeClass.UNKNOWN_OUTCOME);
    assertThat(twice.message()).contains("정기결제요청내역 등록 실패!!", " 결제내역 등록 실패!!");
  }

  @Test
  void lineWithAColumnTooFewIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResponseCodesReader.read(List.of("3112\tDECLINED_SOFT\tCARD_LIMIT\tx")))
        .withMessageContaining("3112");
  }

  @Test
  void codeThatIsThereTwiceIsRefused() {
    String line = "3112\tDECLINED_SOFT\tCARD_LIMIT\t한도가 초과하였습니다.\tLimit.";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResponseCodesReader.read(List.of(line, line)))
        .withMessageContaining("3112 twice");
  }
}
