// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentInDoubt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events are heard in their order, once, and again when an observer failed. */
class OutboxTest extends JournalTest {

  @Test
  void areHeardInTheirOrderAndOnce() {
    open(REQUEST);
    learn(new ClaimEvidence.WindowClosed(Browser.UNKNOWN));
    learn(claim());
    learn(new ChargeEvidence.Doubt(Phase.SENT, null, "timeout"));
    learn(new ChargeEvidence.Approved(APPROVAL));

    assertThat(heard())
        .containsExactly(
            new PaymentAbandoned(ORDER, 15_000, clock.instant()),
            new PaymentInDoubt(ORDER, 15_000, clock.instant()),
            new PaymentCompleted(ORDER, 15_000, clock.instant()));
    assertThat(heard()).isEmpty();
  }

  @Test
  void observerThatFailsHasHeardNothing() {
    paid();
    OutboxEntry event = journal.undelivered(ORDER).get(0);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                journal.deliver(
                    event,
                    refused -> {
                      throw new IllegalStateException("no");
                    }));

    assertThat(journal.undelivered(ORDER)).containsExactly(event);
  }

  @Test
  void eventThatWasPutOffComesAgainLaterAndLater() {
    paid();
    OutboxEntry event = journal.undelivered(ORDER).get(0);

    journal.postpone(event.id());
    assertThat(journal.undelivered(ORDER)).isEmpty();
    assertThat(journal.undelivered(10)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(journal.undelivered(ORDER)).containsExactly(event);

    journal.postpone(event.id());
    clock.advance(Duration.ofMillis(1999));
    assertThat(journal.undelivered(ORDER)).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(journal.undelivered(10)).containsExactly(ORDER);
  }

  @Test
  void eventIsNeverPutOffForLongerThanTenMinutes() {
    paid();
    OutboxEntry event = journal.undelivered(ORDER).get(0);
    for (int attempt = 0; attempt < 70; attempt++) {
      journal.postpone(event.id());
    }

    clock.advance(Duration.ofMinutes(10));

    assertThat(journal.undelivered(ORDER)).containsExactly(event);
  }

  @Test
  void laterEventOfTheSameOrderWaitsForTheEarlier() {
    paid();
    refund("r-1", 5_000);
    List<OutboxEntry> events = journal.undelivered(ORDER);
    List<PaymentEvent> heard = new ArrayList<>();

    journal.deliver(events.get(1), heard::add);
    assertThat(heard).isEmpty();
    journal.deliver(events.get(0), heard::add);
    journal.deliver(events.get(1), heard::add);

    assertThat(heard).hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentCancelled.class);
  }

  @Test
  void otherOrdersDoNotWait() {
    paid();
    LineId refused = journal.undelivered(ORDER).get(0).id();
    for (int delivery = 0; delivery < 3; delivery++) {
      journal.postpone(refused);
    }
    open(PaymentRequest.of("order-2", "tea", 100));
    learn("order-2", new ClaimEvidence.WindowClosed(Browser.UNKNOWN));

    clock.advance(EventRow.HEAD_START);

    assertThat(journal.undelivered(10)).containsExactly("order-2");
  }

  @Test
  void eventThatWasHeardIsNotHeardAgain() {
    paid();
    OutboxEntry event = journal.undelivered(ORDER).get(0);
    List<PaymentEvent> heard = new ArrayList<>();

    journal.deliver(event, heard::add);
    journal.deliver(event, heard::add);
    journal.postpone(event.id());

    assertThat(heard).hasSize(1);
    assertThat(journal.undelivered(10)).isEmpty();
  }
}
