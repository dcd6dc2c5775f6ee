// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.RegistrationRequest;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outcome is recorded without reading the payment, unless another writer was first")
class HeldPaymentTest extends JournalTest {

  private static final String CHARGE = "sub-1";

  @BeforeEach
  void registerACard() {
    journal.open(
        NewPayment.of(RegistrationRequest.of("card-1", "1234")),
        clock.instant().plus(Duration.ofHours(24)));
    learn(
        "card-1",
        new CardEvidence.Registered(CardDetails.of(new SealedKey("v2:0:sealed", "digest-a"))));
  }

  @Test
  void outcomeOfAChargeIsRecorded() {
    Transition.Result taken = charge(ChargeRequest.of(CHARGE, "1234", "tea", 9_900));

    Transition.Result recorded =
        journal.outcome(taken.held(), new ChargeEvidence.Approved(APPROVAL));

    assertThat(recorded.changed()).isTrue();
    assertThat(recorded.payment()).isEqualTo(journal.find(CHARGE).orElseThrow());
    assertThat(recorded.payment().state()).isEqualTo(PaymentState.PAID);
    assertThat(recorded.events()).isEqualTo(outbox.undelivered(CHARGE)).hasSize(1);
    assertThat(journal.history(CHARGE))
        .extracting(HistoryLine::evidence)
        .containsExactly("ChargeRequested", "Approved");
  }

  @Test
  void anotherWriterWasFirst() {
    Transition.Result taken = charge(ChargeRequest.of(CHARGE, "1234", "tea", 9_900));
    learn(CHARGE, new DoubtEvidence.Doubt(Phase.SENT, null, "the server stood still"));

    Transition.Result recorded =
        journal.outcome(taken.held(), new ChargeEvidence.Approved(APPROVAL));

    assertThat(recorded.payment().state()).isEqualTo(PaymentState.PAID);
    assertThat(journal.history(CHARGE)).hasSize(3);
    assertThat(journal.history(CHARGE).get(2).from()).isEqualTo(PaymentState.IN_DOUBT);
  }

  @Test
  void outcomeOfAnOlderAttemptChangesNothing() {
    Transition.Result first = charge(ChargeRequest.of(CHARGE, "1234", "tea", 9_900));
    learn(CHARGE, new ChargeEvidence.NotSent(Phase.PREPARED, "no connection"));
    charge(ChargeRequest.of(CHARGE, "1234", "tea", 9_900));

    Transition.Result late = journal.outcome(first.held(), new ChargeEvidence.Declined(LIMIT));

    assertThat(late.changed()).isFalse();
    assertThat(late.payment().state()).isEqualTo(PaymentState.CHARGING);
    assertThat(journal.history(CHARGE).get(3).evidence()).isEqualTo("Superseded");
  }

  @Test
  void heldPaymentIsUsedOnce() {
    Transition.Result taken = charge(ChargeRequest.of(CHARGE, "1234", "tea", 9_900));

    journal.outcome(taken.held(), new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
    Transition.Result again =
        journal.outcome(taken.held(), new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));

    assertThat(again.changed()).isFalse();
    assertThat(journal.history(CHARGE)).hasSize(3);
  }

  @Test
  void monthOfACardIsKeptFromTheFirstStatementOn() {
    ChargeRequest november =
        ChargeRequest.of(CHARGE, "1234", "tea", 9_900).forMonth(YearMonth.of(2026, 11));
    Transition.Result taken = charge(november);
    journal.outcome(taken.held(), new ChargeEvidence.Approved(APPROVAL));

    assertThat(journal.require(CHARGE).row().month().held())
        .isEqualTo(new MonthGuard("1234 2026-11", "digest-a 2026-11"));
  }

  private Transition.Result charge(ChargeRequest request) {
    return journal.charge(NewPayment.of(request), clock.instant().plusSeconds(60)).result();
  }
}
