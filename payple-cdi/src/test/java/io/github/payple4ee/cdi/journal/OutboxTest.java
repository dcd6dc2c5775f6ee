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

/** Events are received in their order, once, and again when an observer failed. */
class OutboxTest extends JournalTest {

  @Test
  void areDeliveredInTheirOrderAndOnce() {
    open(REQUEST);
    learn(new WindowEvidence.WindowClosed(Browser.UNKNOWN));
    learn(claim());
    learn(new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
    learn(new ChargeEvidence.Approved(APPROVAL));

    assertThat(received())
        .containsExactly(
            new PaymentAbandoned(ORDER, 15_000, clock.instant()),
            new PaymentInDoubt(ORDER, 15_000, clock.instant()),
            new PaymentCompleted(ORDER, 15_000, clock.instant()));
    assertThat(received()).isEmpty();
  }

  @Test
  void observerThatFailsHasRecordedNothing() {
    paid();
    OutboxEntry event = outbox.undelivered(ORDER).get(0);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                outbox.deliver(
                    event,
                    refused -> {
                      throw new IllegalStateException("no");
                    }));

    assertThat(outbox.undelivered(ORDER)).containsExactly(event);
  }

  @Test
  void eventThatWasPutOffComesAgainLaterAndLater() {
    paid();
    OutboxEntry event = outbox.undelivered(ORDER).get(0);

    outbox.postpone(event.id());
    assertThat(outbox.undelivered(ORDER)).isEmpty();
    assertThat(outbox.undelivered(10)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(outbox.undelivered(ORDER)).containsExactly(event);

    outbox.postpone(event.id());
    clock.advance(Duration.ofMillis(1999));
    assertThat(outbox.undelivered(ORDER)).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(outbox.undelivered(10)).containsExactly(ORDER);
  }

  @Test
  void eventIsNeverPutOffForLongerThanTenMinutes() {
    paid();
    OutboxEntry event = outbox.undelivered(ORDER).get(0);
    for (int attempt = 0; attempt < 70; attempt++) {
      outbox.postpone(event.id());
    }

    clock.advance(Duration.ofMinutes(10));

    assertThat(outbox.undelivered(ORDER)).containsExactly(event);
  }

  @Test
  void laterEventOfTheSameOrderWaitsForTheEarlier() {
    paid();
    refund("r-1", 5_000);
    List<OutboxEntry> events = outbox.undelivered(ORDER);
    List<PaymentEvent> received = new ArrayList<>();

    outbox.deliver(events.get(1), received::add);
    assertThat(received).isEmpty();
    outbox.deliver(events.get(0), received::add);
    outbox.deliver(events.get(1), received::add);

    assertThat(received).hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentCancelled.class);
  }

  @Test
  void otherOrdersDoNotWait() {
    paid();
    LineId refused = outbox.undelivered(ORDER).get(0).id();
    for (int delivery = 0; delivery < 3; delivery++) {
      outbox.postpone(refused);
    }
    open(PaymentRequest.of("order-2", "tea", 100));
    learn("order-2", new WindowEvidence.WindowClosed(Browser.UNKNOWN));

    clock.advance(EventRow.HEAD_START);

    assertThat(outbox.undelivered(10)).containsExactly("order-2");
  }

  @Test
  void eventThatWasDeliveredIsNotDeliveredAgain() {
    paid();
    OutboxEntry event = outbox.undelivered(ORDER).get(0);
    List<PaymentEvent> received = new ArrayList<>();

    outbox.deliver(event, received::add);
    outbox.deliver(event, received::add);
    outbox.postpone(event.id());

    assertThat(received).hasSize(1);
    assertThat(outbox.undelivered(10)).isEmpty();
  }
}
