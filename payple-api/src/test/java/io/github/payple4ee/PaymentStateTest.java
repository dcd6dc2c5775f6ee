// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStateTest {

  @Test
  void windowIsShownForOpenAndAbandonedPaymentsAlone() {
    assertThat(Arrays.stream(PaymentState.values()).filter(PaymentState::payable))
        .containsExactly(PaymentState.OPEN, PaymentState.ABANDONED);
  }

  @Test
  void moneyIsWithTheShopFromPaidUntilCancelled() {
    assertThat(Arrays.stream(PaymentState.values()).filter(PaymentState::charged))
        .containsExactly(PaymentState.PAID, PaymentState.CANCELLING, PaymentState.PARTLY_CANCELLED);
  }

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void nothingIsRefundableUnlessMoneyIsWithTheShop(PaymentState state) {
    Payment payment =
        new Payment(
            "order-1",
            "Green tea",
            15_000,
            5_000,
            Terms.USUAL,
            state,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(payment.refundable()).isEqualTo(state.charged() ? 10_000 : 0);
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void onlyBeforeSendingIsItCertainThatNothingWasSent(Phase phase) {
    assertThat(phase.certainlyNotSent()).isEqualTo(phase.compareTo(Phase.CONNECTED) <= 0);
  }
}
