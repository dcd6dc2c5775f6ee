// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 14: a decline is a value, an exception only for those who want one")
class OutcomeTest {

  private static final Refusal LIMIT = new Refusal("3112", "한도가 초과하였습니다.");

  @Test
  void approvedGivesItsValue() {
    Refund refund = new Refund("order-1", "r-1", 500);

    assertThat(new Outcome.Approved<>(refund).orElseThrow()).isEqualTo(refund);
  }

  @Test
  void approvedWithoutAValueIsNone() {
    assertThatNullPointerException().isThrownBy(() -> new Outcome.Approved<>(null));
  }

  @Test
  void declinedThrowsTheRefusal() {
    Outcome<Refund> declined = new Outcome.Declined<>("order-1", LIMIT);

    assertThatExceptionOfType(DeclinedException.class)
        .isThrownBy(declined::orElseThrow)
        .withMessageContaining("order-1")
        .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(LIMIT));
  }

  @Test
  void declinedWithoutAReasonSaysSo() {
    Outcome<Refund> declined = new Outcome.Declined<>("order-1", new Refusal(null, null));

    assertThatExceptionOfType(DeclinedException.class)
        .isThrownBy(declined::orElseThrow)
        .withMessage(
            "The operation for order order-1 was declined (no reason was given); a charge or refund"
                + " is not sent again with the same id");
  }

  @Test
  void inDoubtThrowsHowFarItGotAndForbidsToRepeat() {
    Outcome<Refund> doubt = new Outcome.InDoubt<>("order-1", Phase.SENT);

    assertThatExceptionOfType(InDoubtException.class)
        .isThrownBy(doubt::orElseThrow)
        .withMessageContaining("do not repeat")
        .satisfies(thrown -> assertThat(thrown.phase()).isEqualTo(Phase.SENT));
  }
}
