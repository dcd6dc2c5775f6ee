// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Approval;
import io.github.payple4ee.Refusal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  @ParameterizedTest
  @MethodSource("spellings")
  void everySpellingOfAFieldIsRead(PaypleField field, String spelling) {
    assertThat(Answer.of(Map.of(spelling, "x")).value(field)).contains("x");
  }

  static Stream<Arguments> spellings() {
    return Stream.of(PaypleField.values())
        .flatMap(field -> field.spellings().stream().map(name -> Arguments.of(field, name)));
  }

  @Test
  void firstSpellingThatIsNotBlankWins() {
    Answer answer =
        Answer.of(
            Map.of("PCD_PAY_CARDNAME", " ", "PCD_CARDNAME", "비씨카드", "PCD_PAY_BANKNAME", "other"));

    assertThat(answer.value(PaypleField.CARD_NAME)).contains("비씨카드");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u3000"})
  void blankIsAbsent(String blank) {
    assertThat(Answer.of(Map.of("PCD_PAY_OID", blank)).value(PaypleField.ORDER_ID)).isEmpty();
  }

  @Test
  void nullIsAbsent() {
    Map<String, String> values = new HashMap<>();
    values.put("PCD_PAY_OID", null);

    assertThat(Answer.of(values).value(PaypleField.ORDER_ID)).isEmpty();
  }

  @Test
  void fieldThatNobodyKnowsSurvives() {
    assertThat(Answer.of(Map.of("PCD_TX_KEY", " t ")).value("PCD_TX_KEY")).contains("t");
  }

  @Test
  void answerKeepsItsFieldsWhateverBecomesOfTheMap() {
    Map<String, String> values = new HashMap<>(Map.of("PCD_PAY_RST", "success"));
    Answer answer = Answer.of(values);

    values.put("PCD_PAY_RST", "error");

    assertThat(answer.success()).isTrue();
  }

  @Nested
  @DisplayName("Rule 13: money is a whole number of won")
  class Money {

    @ParameterizedTest
    @CsvSource({"0,0", "1000,1000", "' 1000 ',1000", "007,7", "999999999999999,999999999999999"})
    void wholeNumberIsMoney(String text, long won) {
      assertThat(Answer.of(Map.of("PCD_PAY_TOTAL", text)).won(PaypleField.TOTAL)).hasValue(won);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "1,000",
          "1000.0",
          "1000.5",
          "-1000",
          "+1000",
          "1e3",
          "1 000",
          "천원",
          "１０００",
          "1000원",
          "0x3E8",
          "1000\n1",
          "9999999999999999",
          "99999999999999999999999",
          "null",
          "NaN"
        })
    void anythingElseIsNoMoney(String text) {
      assertThat(Answer.of(Map.of("PCD_PAY_TOTAL", text)).won(PaypleField.TOTAL)).isEmpty();
    }
  }

  @Nested
  @DisplayName("Rule 6: success is exactly \"success\"")
  class Success {

    @Test
    void exactWordIsSuccess() {
      assertThat(Answer.of(Map.of("PCD_PAY_RST", "success")).success()).isTrue();
      assertThat(Answer.of(Map.of("result", "success")).authenticated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "Success",
          "SUCCESS",
          " success",
          "success ",
          "success!",
          "succes",
          "Y",
          "true",
          "0000",
          "error",
          "close"
        })
    void anythingElseIsNot(String word) {
      assertThat(Answer.of(Map.of("PCD_PAY_RST", word)).success()).isFalse();
      assertThat(Answer.of(Map.of("result", word)).authenticated()).isFalse();
    }

    @Test
    void resultOfTheOtherKindOfAnswerIsNot() {
      assertThat(Answer.of(Map.of("result", "success")).success()).isFalse();
      assertThat(Answer.of(Map.of("PCD_PAY_RST", "success")).authenticated()).isFalse();
    }

    @Test
    void codeAndMessageHaveNoSay() {
      Answer answer = Answer.of(Map.of("PCD_PAY_CODE", "SPCD0000", "PCD_PAY_MSG", "카드결제완료"));

      assertThat(answer.success()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SPCD0000,SPCD0000",
    "[test]SPCD0000,SPCD0000",
    "'[test] 3112',3112",
    "' 0000 ',0000",
    "QQQQ9999,QQQQ9999",
    "[TEST]3112,[TEST]3112"
  })
  void prefixOfTheTestEnvironmentIsNotPartOfTheCode(String sent, String code) {
    assertThat(Answer.of(Map.of("PCD_PAY_CODE", sent)).code()).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[test]", "[test] "})
  void codeMayBeMissing(String sent) {
    assertThat(Answer.of(Map.of("PCD_PAY_CODE", sent)).code()).isEmpty();
  }

  @Test
  void refusalHasCodeAndMessageAsFarAsTheyCame() {
    assertThat(Answer.of(Map.of("PCD_PAY_CODE", "3112", "PCD_PAY_MSG", "한도초과")).refusal())
        .isEqualTo(new Refusal("3112", "한도초과"));
    assertThat(Answer.of(Map.of("result_msg", "AUTH0004 오류")).refusal())
        .isEqualTo(new Refusal(null, "AUTH0004 오류"));
    assertThat(Answer.of(Map.of()).refusal()).isEqualTo(new Refusal(null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "20200320141527,2020-03-20T14:15:27",
    "'2020-03-20 14:15:27',2020-03-20T14:15:27",
    "2020-03-20T14:15:27.123,2020-03-20T14:15:27",
    "' 20200320141527 ',2020-03-20T14:15:27"
  })
  void timeIsReadInEveryFormThatPaypleUses(String sent, LocalDateTime time) {
    assertThat(Answer.of(Map.of("PCD_PAY_TIME", sent)).approval().time()).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20200320", "2020-03-20", "20201320141527", "20200230141527", "soon"})
  void timeThatIsNoneIsLeftOut(String sent) {
    assertThat(Answer.of(Map.of("PCD_PAY_TIME", sent)).approval().time()).isNull();
  }

  @Test
  void approvalHoldsWhatCameOfIt() {
    Answer answer =
        Answer.of(
            Map.of(
                "PCD_PAY_TIME", "20200320141527",
                "PCD_CARDTRADENUM", "202003201415271234567890",
                "PCD_PAY_CARDAUTHNO", "98123445",
                "PCD_PAY_CARDNANE", "BC 카드",
                "PCD_PAY_CARDNUM", "1111********4444",
                "PCD_PAY_CARDRECEIPT", "https://www.danalpay.com/receipt"));

    assertThat(answer.approval())
        .isEqualTo(
            new Approval(
                LocalDateTime.of(2020, 3, 20, 14, 15, 27),
                "202003201415271234567890",
                "98123445",
                "BC 카드",
                "1111********4444",
                "https://www.danalpay.com/receipt"));
  }

  @Test
  void isToldInOneLineWhateverCame() {
    Answer answer =
        Answer.of(
            Map.of(
                "PCD_PAY_RST", "error",
                "PCD_PAY_CODE", "X\r\norder-2 PAID",
                "PCD_PAY_OID", "order-1\u0085\u2028order-3"));

    assertThat(answer).hasToString("Answer[error X  order-2 PAID order-1  order-3]");
  }
}
