// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireFieldsTest {

  @ParameterizedTest
  @MethodSource("spellings")
  void everySpellingOfAFieldIsRead(PaypleField field, String spelling) {
    assertThat(WireFields.of(Map.of(spelling, "x")).value(field)).contains("x");
  }

  static Stream<Arguments> spellings() {
    return Stream.of(PaypleField.values())
        .flatMap(field -> field.spellings().stream().map(name -> Arguments.of(field, name)));
  }

  @Test
  void firstSpellingThatIsNotBlankWins() {
    WireFields answer =
        WireFields.of(
            Map.of("PCD_PAY_CARDNAME", " ", "PCD_CARDNAME", "비씨카드", "PCD_PAY_BANKNAME", "other"));

    assertThat(answer.value(PaypleField.CARD_NAME)).contains("비씨카드");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u3000"})
  void blankIsAbsent(String blank) {
    assertThat(WireFields.of(Map.of("PCD_PAY_OID", blank)).value(PaypleField.ORDER_ID)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PaypleField.class)
  void valueThatIsLongerThanItsFieldIsShortenedOrAbsent(PaypleField field) {
    String longest = "1".repeat(field.longest());

    WireFields fits = WireFields.of(Map.of(field.wireName(), "가".repeat(field.longest())));
    WireFields longer = WireFields.of(Map.of(field.wireName(), longest + "1"));
    WireFields shortened = WireFields.of(Map.of(field.wireName(), "가".repeat(field.longest() + 1)));

    assertThat(fits.value(field)).isPresent();
    assertThat(fits.tooLong()).isEmpty();
    assertThat(longer.value(field)).isEmpty();
    assertThat(shortened.value(field).isPresent()).isEqualTo(FieldLengths.SHOWN.contains(field));
    assertThat(shortened.tooLong().contains(field)).isEqualTo(!FieldLengths.SHOWN.contains(field));
  }

  @Test
  void ofUnknownFieldsTheFirstOnesAreKept() {
    Map<String, String> values = new LinkedHashMap<>();
    for (int number = 0; number < 5_000; number++) {
      values.put("PCD_OF_TOMORROW_" + number, "x".repeat(10));
    }
    values.put("PCD_PAY_OID", "order-1");

    WireFields answer = WireFields.of(values);

    assertThat(answer.further()).hasSizeLessThanOrEqualTo(100).containsKey("PCD_OF_TOMORROW_0");
    assertThat(answer.value(PaypleField.ORDER_ID)).contains("order-1");
  }

  @Test
  void nullIsAbsent() {
    Map<String, String> values = new HashMap<>();
    values.put("PCD_PAY_OID", null);

    assertThat(WireFields.of(values).value(PaypleField.ORDER_ID)).isEmpty();
  }

  @Test
  void unknownFieldIsKept() {
    assertThat(WireFields.of(Map.of("PCD_TX_KEY", " t ")).value("PCD_TX_KEY")).contains("t");
  }

  @Test
  void answerKeepsItsFieldsWhateverBecomesOfTheMap() {
    Map<String, String> values = new HashMap<>(Map.of("PCD_PAY_RST", "success"));
    WireFields answer = WireFields.of(values);

    values.put("PCD_PAY_RST", "error");

    assertThat(answer.success()).isTrue();
  }

  @Nested
  @DisplayName("Rule 13: money is a whole number of won")
  class Money {

    @ParameterizedTest
    @CsvSource({"0,0", "1000,1000", "' 1000 ',1000", "007,7", "999999999999999,999999999999999"})
    void wholeNumberIsMoney(String text, long won) {
      assertThat(WireFields.of(Map.of("PCD_PAY_TOTAL", text)).won(PaypleField.TOTAL)).hasValue(won);
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
      assertThat(WireFields.of(Map.of("PCD_PAY_TOTAL", text)).won(PaypleField.TOTAL)).isEmpty();
    }
  }

  @Nested
  @DisplayName("Rule 6: success is exactly \"success\"")
  class Success {

    @Test
    void exactWordIsSuccess() {
      assertThat(WireFields.of(Map.of("PCD_PAY_RST", "success")).success()).isTrue();
      assertThat(WireFields.of(Map.of("result", "success")).succeeded(PaypleField.AUTH_RESULT))
          .isTrue();
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
      assertThat(WireFields.of(Map.of("PCD_PAY_RST", word)).success()).isFalse();
      assertThat(WireFields.of(Map.of("result", word)).succeeded(PaypleField.AUTH_RESULT))
          .isFalse();
    }

    @Test
    void resultOfTheOtherKindOfAnswerIsNot() {
      assertThat(WireFields.of(Map.of("result", "success")).success()).isFalse();
      assertThat(WireFields.of(Map.of("PCD_PAY_RST", "success")).succeeded(PaypleField.AUTH_RESULT))
          .isFalse();
    }

    @Test
    void codeAndMessageHaveNoSay() {
      WireFields answer =
          WireFields.of(Map.of("PCD_PAY_CODE", "SPCD0000", "PCD_PAY_MSG", "카드결제완료"));

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
    assertThat(WireFields.of(Map.of("PCD_PAY_CODE", sent)).code()).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[test]", "[test] "})
  void codeMayBeMissing(String sent) {
    assertThat(WireFields.of(Map.of("PCD_PAY_CODE", sent)).code()).isEmpty();
  }

  @Test
  void refusalHasCodeAndMessageAsFarAsTheyCame() {
    assertThat(WireFields.of(Map.of("PCD_PAY_CODE", "3112", "PCD_PAY_MSG", "한도초과")).refusal())
        .isEqualTo(new Refusal("3112", "한도초과"));
    assertThat(WireFields.of(Map.of("result_msg", "AUTH0004 오류")).refusal())
        .isEqualTo(new Refusal(null, "AUTH0004 오류"));
    assertThat(WireFields.of(Map.of()).refusal()).isEqualTo(new Refusal(null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "20200320141527,2020-03-20T14:15:27",
    "'2020-03-20 14:15:27',2020-03-20T14:15:27",
    "2020-03-20T14:15:27.123,2020-03-20T14:15:27",
    "' 20200320141527 ',2020-03-20T14:15:27"
  })
  void timeIsReadInEveryFormThatPaypleUses(String sent, LocalDateTime time) {
    assertThat(WireFields.of(Map.of("PCD_PAY_TIME", sent)).time(PaypleField.PAYMENT_TIME))
        .contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20200320", "2020-03-20", "20201320141527", "20200230141527", "soon"})
  void timeThatIsNoneIsLeftOut(String sent) {
    assertThat(WireFields.of(Map.of("PCD_PAY_TIME", sent)).time(PaypleField.PAYMENT_TIME))
        .isEmpty();
  }

  @Test
  void isPrintedInOneLine() {
    WireFields answer =
        WireFields.of(
            Map.of(
                "PCD_PAY_RST", "error",
                "PCD_PAY_CODE", "X\r\norder-2 PAID",
                "PCD_PAY_OID", "order-1\u0085\u2028order-3"));

    assertThat(answer).hasToString("WireFields[error X  order-2 PAID order-1  order-3]");
  }

  @Test
  void keysAndPeopleInAMessageAreMasked() {
    String key = "a688ccb3555c25cd722483f03e23065c3d0251701ad6da895eb2d830bc06e34d";

    assertThat(WireFields.of(Map.of("PCD_PAY_MSG", "키 " + key + " 오류")).refusal().message())
        .isEqualTo("키 *** 오류");
    assertThat(WireFields.of(Map.of("result_msg", "01012345678")).refusal().message())
        .isEqualTo("***");
  }

  @Test
  void secretThatIsRepeatedInATextIsConcealed() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("PCD_PAY_MSG", "custKey merch-k3y-1 is wrong, test is not");
    values.put("PCD_FIELD_OF_TOMORROW", "<merch-k3y-1>");
    values.put("PCD_NOTHING", null);
    values.put("PCD_PAY_OID", "merch-k3y-1");

    WireFields concealed =
        WireFields.of(values).concealing(List.of(Secret.of("merch-k3y-1"), Secret.of("test")));

    assertThat(concealed.refusal().message()).isEqualTo("custKey *** is wrong, test is not");
    assertThat(concealed.further()).containsEntry("PCD_FIELD_OF_TOMORROW", "<***>");
    assertThat(concealed.value(PaypleField.ORDER_ID)).contains("merch-k3y-1");
  }

  @Test
  void fieldsWithoutAPlaceAreKeptButForKeysAndPeople() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("PCD_PAY_TYPE", "transfer");
    values.put("PCD_PAY_CODE", "SPCD0000");
    values.put("PCD_PAY_MSG", "승인 01012345678");
    values.put("PCD_PAY_URL", "/php/PayCardConfirmAct.php?ACT_=PAYM");
    values.put("PCD_FIELD_OF_TOMORROW", "a");
    values.put("PCD_KEY_OF_TOMORROW", "NS9qNTgzU2xRNHR2RmFBWWFBTWk5UT09");
    values.put("PCD_PHONE_OF_TOMORROW", "010-1234-5678");
    values.put("PCD_PAYER_ID", "NS9qNTgzU2xRNHR2RmFBWWFBTWk5UT09");
    values.put("PCD_PAYER_NAME", "홍길동");
    values.put("PCD_PAY_CARDPW", "12");
    values.put("PCD_CARD_BILLKEY", "k");

    assertThat(WireFields.of(values).further())
        .containsExactly(
            entry("PCD_PAY_TYPE", "transfer"),
            entry("PCD_PAY_CODE", "SPCD0000"),
            entry("PCD_PAY_MSG", "승인 ***"),
            entry("PCD_PAY_URL", "/php/PayCardConfirmAct.php?ACT_=PAYM"),
            entry("PCD_FIELD_OF_TOMORROW", "a"),
            entry("PCD_KEY_OF_TOMORROW", "***"),
            entry("PCD_PHONE_OF_TOMORROW", "***"));
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111,4111********1111",
    "4111-1111-1111-1111,4111********1111",
    "378282246310005,3782********0005",
    "1111********4444,1111********4444",
    "12345678 ** ** 1234,12345678 ** ** 1234",
    "1111 * * * * * * * * 4444,1111 * * * * * * * * 4444",
    "123456******1234,123456******1234"
  })
  void wholeCardNumberIsMaskedAndAMaskedOneIsLeftAlone(String sent, String shown) {
    WireFields answer = WireFields.of(Map.of("PCD_PAY_CARDNUM", sent));

    assertThat(answer.value(PaypleField.CARD_NUMBER)).contains(shown);
  }
}
