// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentEvent;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A journal to try, in each of the places where the module keeps one. */
@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
abstract class JournalTest {

  static final Backoff BACKOFF =
      new Backoff(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2)));
  static final Duration LEASE = Duration.ofMinutes(1);
  static final Refusal LIMIT = new Refusal("3112", "한도가 초과하였습니다.");
  static final Refusal UNKNOWN = new Refusal("CBIL0003", "결제내역이 존재하지 않습니다.");
  static final Approval APPROVAL =
      new Approval(
          LocalDateTime.of(2026, 11, 22, 12, 0, 7),
          "202611221200071234567890",
          "98123445",
          "비씨카드",
          "1111********4444",
          "https://www.danalpay.com/receipt?data=x&y=z");
  static final String ORDER = "order-1";
  static final PaymentRequest REQUEST = PaymentRequest.of(ORDER, "녹차 100g", 15_000);

  @Parameter Store store;

  MovableClock clock;
  Payments journal;
  Outbox outbox;
  CardRegister cards;
  JournalTransactions transactions;

  @BeforeEach
  void beginWithAnEmptyJournal() {
    clock = new MovableClock();
    TestJournal empty = store.emptyJournal(BACKOFF, clock);
    journal = empty.payments();
    outbox = empty.outbox();
    cards = empty.cards();
    transactions = empty.transactions();
  }

  Payment open(PaymentRequest request) {
    return journal.open(NewPayment.of(request), clock.instant().plus(Duration.ofHours(24)));
  }

  Payment find() {
    return journal.find(ORDER).orElseThrow();
  }

  Evidence claim() {
    return new ClaimEvidence.Claimed(clock.instant().plusSeconds(35));
  }

  Transition.Result learn(Evidence evidence) {
    return learn(ORDER, evidence);
  }

  Transition.Result learn(String orderId, Evidence evidence) {
    return journal.transition(orderId, evidence);
  }

  void claimed() {
    open(REQUEST);
    learn(claim());
  }

  void paid() {
    claimed();
    learn(new ChargeEvidence.Approved(APPROVAL));
  }

  void inDoubt() {
    claimed();
    learn(new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
  }

  Transition.Result request(String refundId, long amount) {
    return learn(
        new RefundEvidence.RefundRequested(
            refundId, amount, null, clock.instant().plusSeconds(35)));
  }

  void refund(String refundId, long amount) {
    request(refundId, amount);
    learn(new RefundEvidence.Refunded(refundId));
  }

  boolean openedBy(Browser browser) {
    boolean[] owner = new boolean[1];
    journal.transition(
        ORDER,
        known -> {
          owner[0] = known.openedBy(browser);
          return Optional.empty();
        });
    return owner[0];
  }

  List<String> dueAfter(Duration wait) {
    clock.advance(wait);
    return leaseDue(10);
  }

  List<PaymentEvent> received() {
    List<PaymentEvent> received = new ArrayList<>();
    outbox.undelivered(ORDER).forEach(event -> outbox.deliver(event, received::add));
    return received;
  }

  /** Of every lane, what is at stake first. */
  final List<String> leaseDue(int most) {
    List<String> leased = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      leased.addAll(journal.leaseDue(lane, LEASE, most - leased.size()));
    }
    return leased;
  }
}
