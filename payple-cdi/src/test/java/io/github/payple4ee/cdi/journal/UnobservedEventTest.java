// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentCompleted;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that the application does not observe are stored as delivered. */
class UnobservedEventTest extends JournalTest {

  @BeforeEach
  void observeCompletedPaymentsAlone() {
    journal =
        store.emptyJournal(BACKOFF, clock, event -> event instanceof PaymentCompleted).payments();
  }

  @Test
  void needsNoDelivery() {
    open(REQUEST);

    Transition.Result result = learn(new WindowEvidence.WindowClosed(Browser.UNKNOWN));
    clock.advance(Duration.ofMinutes(1));

    assertThat(result.changed()).isTrue();
    assertThat(result.events()).isEmpty();
    assertThat(outbox.undelivered(ORDER)).isEmpty();
    assertThat(outbox.undelivered(10)).isEmpty();
    assertThat(store.contents()).contains("PaymentAbandoned");
  }

  @Test
  void doesNotDelayAnObservedEventOfItsOrder() {
    inDoubt();

    Transition.Result result = learn(new ChargeEvidence.Approved(APPROVAL));

    assertThat(result.events())
        .extracting(OutboxEntry::event)
        .containsExactly(new PaymentCompleted(ORDER, 15_000, clock.instant()));
    assertThat(store.contents()).contains("PaymentInDoubt");
    assertThat(received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
    assertThat(received()).isEmpty();
  }

  @Test
  void isStoredAsDeliveredWithTheOutcomeOfACall() {
    open(REQUEST);
    Transition.Result claimed = learn(claim());

    Transition.Result result =
        journal.outcome(claimed.held(), new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
    clock.advance(Duration.ofMinutes(1));

    assertThat(result.changed()).isTrue();
    assertThat(result.events()).isEmpty();
    assertThat(store.contents()).contains("PaymentInDoubt");
    assertThat(outbox.undelivered(10)).isEmpty();
  }
}
