// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentInstrument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What Payple may answer to the lookup of a card that is adopted")
class AdoptionAnswersTest {

  private static final String KEY = "billing-k3y";

  private final ScriptedPayple payple = ScriptedPayple.start();

  @RegisterExtension
  final Shop shop =
      Shop.usual()
          .with("payple.url", payple.url())
          .with("payple.cst-id", "merchant-of-the-shop")
          .with("payple.cust-key", "merchant-key-of-the-shop");

  @AfterEach
  void stop() {
    payple.close();
  }

  private Outcome<PaymentInstrument> adopt(String payerNumber, String answer) {
    payple.says(Shop.CARD, answer);
    return shop.service().adopt(AdoptRequest.card(payerNumber, KEY));
  }

  private static String success(String fields) {
    return "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_CODE\":\"0000\"" + fields + "}";
  }

  private static String error(String code, String message) {
    return "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\""
        + code
        + "\",\"PCD_PAY_MSG\":\""
        + message
        + "\"}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"PCD_PAYER_NO\":\"99\" | another buyer",
        ",\"PCD_PAYER_NO\":99 | another buyer",
        ",\"PCD_PAYER_ID\":\"another-key\" | another card",
        ",\"PCD_PAY_TYPE\":\"transfer\" | PCD_PAY_TYPE"
      })
  void answerOfAnotherCardIsDeclinedWithTheReason(String fields, String because) {
    assertThat(adopt("1234", success(fields)))
        .isInstanceOfSatisfying(
            Outcome.Declined.class,
            declined -> assertThat(declined.refusal().message()).contains(because));
    assertThat(shop.service().findCard("1234")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234 | ,\"PCD_PAYER_NO\":1234",
        "0012 | ,\"PCD_PAYER_NO\":12",
        "1234 | ,\"PCD_PAYER_NO\":0",
        "1234 | ,\"PCD_PAYER_ID\":\"billing-k3y\"",
        "1234 | ''"
      })
  void answerOfThisCardIsTaken(String payerNumber, String fields) {
    assertThat(adopt(payerNumber, success(fields))).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.service().findCard(payerNumber)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PUER0001", "QQQQ1234"})
  void errorThatIsInNoListIsInDoubt(String code) {
    assertThat(adopt("1234", error(code, "실패"))).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.service().findCard("1234")).isEmpty();
  }

  @Test
  void lookupThatPaypleRefusesAsTooManyTakesMoreTurnsAndMayBeRepeated() {
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> adopt("1234", error("9995", "요청 초과")))
        .withMessageContaining("9995");
    assertThat(payple.asked(Shop.CARD)).isEqualTo(4);

    assertThat(adopt("1234", success(""))).isInstanceOf(Outcome.Approved.class);
  }

  @Test
  void keyInPayplesMessageIsMasked() {
    assertThat(adopt("1234", error("RPCD0012", "등록되지 않은 " + KEY)))
        .isInstanceOfSatisfying(
            Outcome.Declined.class,
            declined ->
                assertThat(declined.refusal().message()).contains("등록되지").doesNotContain("k3y"));
  }
}
