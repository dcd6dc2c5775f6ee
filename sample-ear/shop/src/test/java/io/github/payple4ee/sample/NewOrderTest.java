// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewOrderTest {

  private static final PaymentRequest PRICED = PaymentRequest.of("order-1", "tea", 15_000);

  @Test
  void orderWithoutAChoiceIsPaidByCardAndConfirmedByTheShop() {
    PaymentRequest chosen = order(null, null, null).chosenFor(PRICED);

    assertThat(chosen).isEqualTo(PRICED);
    assertThat(chosen.terms().method()).isEqualTo(PaymentMethod.CARD);
    assertThat(chosen.terms().work()).isEqualTo(PaymentWork.CERT);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CARD_OR_TRANSFER")
  void everyMeansOfPaymentOfTheWindowCanBeChosen(PaymentMethod method) {
    PaymentRequest chosen = order("PAY", method.name(), false).chosenFor(PRICED);

    assertThat(chosen.terms().method()).isEqualTo(method);
    assertThat(chosen.terms().work()).isEqualTo(PaymentWork.PAY);
    assertThat(chosen.terms().cashReceipt()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "card", "naverPay", "BITCOIN", "CARD_OR_TRANSFER"})
  void unknownMeansOfPaymentIsRefusedAndTheKnownOnesAreNamed(String method) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order(null, method, null).chosenFor(PRICED))
        .withMessage(
            "method must be one of CARD, APP_CARD, NAVER_PAY, KAKAO_PAY, BANK_TRANSFER; was \""
                + method
                + "\"");
  }

  @Test
  void bankTransferMayHaveACashReceipt() {
    PaymentRequest chosen = order(null, "BANK_TRANSFER", true).chosenFor(PRICED);

    assertThat(chosen.terms().cashReceipt()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BANK_TRANSFER", "CARD_OR_TRANSFER"})
  void otherPaymentHasNoCashReceipt(PaymentMethod method) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order(null, method.name(), true).chosenFor(PRICED))
        .withMessageContaining("bank transfer");
  }

  private static NewOrder order(String work, String method, Boolean cashReceipt) {
    return new NewOrder("tea-set", null, null, work, method, cashReceipt);
  }
}
