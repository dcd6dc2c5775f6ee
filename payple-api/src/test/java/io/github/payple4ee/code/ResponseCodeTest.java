// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.payple4ee.Refusal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseCodeTest {

  @Test
  void codeHasPayplesMessageAndWhatToDo() {
    assertThat(ResponseCode.of("3112"))
        .isEqualTo(
            new ResponseCode(
                "3112",
                CodeClass.DECLINED_SOFT,
                "한도가 초과하였습니다.",
                "The card's limit is exceeded. It may succeed later, or with another card.",
                BuyerText.CARD_LIMIT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[test]SPCD0014", " [test] SPCD0014 ", "SPCD0014\n"})
  void prefixOfTheTestEnvironmentAndBlanksAreNotPartOfTheCode(String raw) {
    assertThat(ResponseCode.of(raw).code()).isEqualTo("SPCD0014");
    assertThat(ResponseCode.of(raw).codeClass()).isEqualTo(CodeClass.DUPLICATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPCD0018 3112",
        "SPCD00183112",
        "SPCD0018-3112",
        "SPCD0018[3112]",
        "[test]SPCD0018 3112",
        "QQQQ9999 3112"
      })
  void institutionsCodeBehindPayplesDecides(String raw) {
    ResponseCode limit = ResponseCode.of(raw);

    assertThat(limit.codeClass()).isEqualTo(CodeClass.DECLINED_SOFT);
    assertThat(limit.message()).isEqualTo("한도가 초과하였습니다.");
    assertThat(limit.buyerText()).isEqualTo(BuyerText.CARD_LIMIT);
    assertThat(limit.code()).isEqualTo(raw.replace("[test]", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "SPCD1001 3112,UNKNOWN_OUTCOME",
    "SPCD00143112,DUPLICATE",
    "SPCD1003 3112,REVERSED",
    "SPCD9997 0000,UNKNOWN_OUTCOME"
  })
  void institutionsCodeDoesNotHideThatMoneyMayHaveMoved(String raw, CodeClass codeClass) {
    assertThat(ResponseCode.of(raw).codeClass()).isEqualTo(codeClass);
  }

  @ParameterizedTest
  @CsvSource({
    "SPCD0018 7777,DECLINED_SOFT",
    "SPCD1001 A123,UNKNOWN_OUTCOME",
    "SPCD0014 이미 처리된 거래입니다.,DUPLICATE"
  })
  void paypleDecidesWhenTheInstitutionsCodeIsUnknown(String raw, CodeClass codeClass) {
    assertThat(ResponseCode.of(raw).codeClass()).isEqualTo(codeClass);
  }

  @Test
  void doubtOfTheInstitutionIsADoubt() {
    assertThat(ResponseCode.of("SPCD0018 1125").codeClass()).isEqualTo(CodeClass.UNKNOWN_OUTCOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QQQQ9999",
        "1118",
        "3129",
        "spcd0014",
        "311",
        "31122",
        "SPCD0014X",
        "[live]",
        "#",
        "\t"
      })
  void unknownCodeIsKeptUnchanged(String raw) {
    ResponseCode unknown = ResponseCode.of(raw);

    assertThat(unknown.code()).isEqualTo(raw.strip());
    assertThat(unknown.codeClass()).isEqualTo(CodeClass.UNKNOWN);
    assertThat(unknown.buyerText(Locale.ENGLISH)).isNotBlank();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "[test]"})
  void codeThatDidNotComeIsUnknown(String raw) {
    assertThat(ResponseCode.of(raw).code()).isEmpty();
    assertThat(new Refusal(raw, "m").responseCode().codeClass()).isEqualTo(CodeClass.UNKNOWN);
  }

  @Test
  void refusalHasWordsForTheBuyer() {
    assertThat(new Refusal("3112", null).buyerText(Locale.ENGLISH))
        .isEqualTo("Your card's limit is exceeded. Please use another card.");
    assertThat(new Refusal("3112", null).buyerText(Locale.KOREA))
        .isEqualTo("카드 한도를 초과했습니다. 다른 카드로 결제해 주세요.");
  }

  @Test
  void everyComponentIsRequired() {
    assertThatNullPointerException()
        .isThrownBy(
            () -> new ResponseCode("3112", CodeClass.DECLINED_SOFT, "m", null, BuyerText.DECLINED))
        .withMessage("developerMessage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[PCCFD001] 1062 - 할부거래 사용불가 카드|INSTALMENTS",
        "[PCCFD001] 1060 - 할부개월 오류|INSTALMENTS",
        "[test][PCCFD001] 3112 - 한도가 초과하였습니다.|CARD_LIMIT",
        "3133 잔액이 부족합니다.|CARD_BALANCE",
        "[PCCFD001]3123-이용불가 카드입니다.|CARD_UNUSABLE"
      })
  void institutionsCodeInTheMessageChoosesTheBuyersText(String message, BuyerText text) {
    Refusal declined = new Refusal("PCCFD001", message);

    assertThat(declined.buyerText(Locale.KOREAN)).isEqualTo(text.in(Locale.KOREAN));
    assertThat(declined.responseCode().codeClass()).isEqualTo(CodeClass.DECLINED_SOFT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the institution's doubt must not be reported for a payment that is declined, nor the
        // reverse
        "PCCFD001|[PCCFD001] 1125 - 요청 처리중입니다.|DECLINED",
        "SPCD1001|[SPCD1001] 3112 - 한도가 초과하였습니다.|BEING_CHECKED",
        "SPCD0014|3112 - 한도가 초과하였습니다.|ALREADY_PROCESSED",
        // not at the beginning, longer than a code, none of the catalogue
        "PCCFD001|한도 3112|DECLINED",
        "PCCFD001|31120 - 한도|DECLINED",
        "PCCFD001|[PCCFD001] 7777 - 다른 오류|DECLINED",
        "PCCFD001|[PCCFD001] 9995 - 요청 횟수|DECLINED",
        "PCCFD001||DECLINED"
      })
  void messageThatSaysLessOrSomethingElseLeavesTheCodesText(
      String code, String message, BuyerText text) {
    assertThat(new Refusal(code, message).buyerText(Locale.ENGLISH))
        .isEqualTo(text.in(Locale.ENGLISH));
  }
}
