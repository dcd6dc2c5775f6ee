// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.resolver;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.card.Registrations;
import io.github.payple4ee.cdi.config.LookupPolicy;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.WindowKind;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import io.github.payple4ee.cdi.journal.WindowEvidence;
import io.github.payple4ee.cdi.lookup.ChargeAnswers;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.lookup.LookupRound;
import io.github.payple4ee.cdi.window.WindowLookupSchedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Reconciles orders whose buyer did not return from the window. An order expires at the end of its
 * time, and only if Payple does not know of a charge.
 */
@Dependent
public class UnpaidOrders {

  private static final Duration LONGEST_DOUBT_AT_THE_END = Duration.ofDays(1);

  private final LookupPolicy lookups;
  private final Payments payments;
  private final Lookup lookup;
  private final ChargeAnswers answers;
  private final WindowLookupSchedule windows;
  private final Registrations registrations;
  private final ModuleClock clock;

  @Inject
  UnpaidOrders(
      LookupPolicy lookups,
      Payments payments,
      Lookup lookup,
      ChargeAnswers answers,
      WindowLookupSchedule windows,
      Registrations registrations,
      ModuleClock clock) {
    this.lookups = lookups;
    this.payments = payments;
    this.lookup = lookup;
    this.answers = answers;
    this.windows = windows;
    this.registrations = registrations;
    this.clock = clock;
  }

  void reconcile(Payment payment, LookupRound round) {
    Instant end = end(payment);
    boolean over = !lookedUpUntil(payment, end).isAfter(clock.instant());
    switch (payment.work()) {
      case AUTH -> registration(payment, end, over);
      case CERT -> confirmed(payment, round, end, over);
      default -> immediate(payment, round, end, over);
    }
  }

  private Instant end(Payment payment) {
    return payment.work() == PaymentWork.LINK
        ? payments.require(payment.orderId()).expiresAt()
        // the order was opened a moment after its expiry was calculated
        : payment.openedAt().plus(lookups.timeToLive()).minusSeconds(1);
  }

  /**
   * The time until which the order is looked up. A buyer may open a link in its last minute and pay
   * a little later.
   */
  private static Instant lookedUpUntil(Payment payment, Instant end) {
    return payment.work() == PaymentWork.LINK ? end.plus(WindowLookupSchedule.WINDOW) : end;
  }

  /** Reconciles a registration whose card the browser may have claimed. */
  private void registration(Payment payment, Instant end, boolean over) {
    boolean awaited = registrations.reconcile(payment);
    if (over || !awaited) {
      waitOrExpire(payment, end, over);
    }
  }

  /**
   * Reconciles a payment that the module confirms. It may have been charged nevertheless: the
   * result may have named another order, or Payple refused the confirm and charged.
   */
  private void confirmed(Payment payment, LookupRound round, Instant end, boolean over) {
    String orderId = payment.orderId();
    if (payments.require(orderId).windowOrigin().isEmpty()) {
      waitOrExpire(payment, end, over);
      return;
    }
    Inquiry answer = lookup.ask(payment, round);
    if (answer instanceof Inquiry.NotFound) {
      waitOrExpire(payment, end, over);
    } else if (answer instanceof Inquiry.Charged charged) {
      payments.transition(orderId, answers.ofCharged(payment, charged));
    } else if (over && payment.state().payable()) {
      payments.transition(orderId, new WindowEvidence.Expired(lookups.timeToLive(), true));
    } else {
      payments.transition(
          orderId,
          new WebhookEvidence.LookupUnavailable("Payple does not say whether it charged", end));
    }
  }

  /**
   * Reconciles a payment whose money moves in the window. It may be charged without a result of the
   * browser.
   */
  private void immediate(Payment payment, LookupRound round, Instant end, boolean over) {
    boolean expires = over;
    if (payment.requestedAt().isPresent()) {
      Instant again = windows.next(payment.requestedAt().get(), clock.instant());
      Inquiry answer = lookup.reconcileWindow(payment, again, round);
      boolean notFound = answer instanceof Inquiry.NotFound;
      if (over && !notFound && !(answer instanceof Inquiry.Charged)) {
        reviewAfterADay(payment, end);
      }
      // the buyer in the window may still pay
      expires = over && notFound && !windowMayBeOpen(payment);
    }
    if (expires) {
      expire(payment, mayBePaidLater(payment));
    }
  }

  private void waitOrExpire(Payment payment, Instant end, boolean over) {
    if (over) {
      expire(payment, false);
    } else {
      payments.transition(
          payment.orderId(),
          new WebhookEvidence.WebhookUnconfirmed("Payple does not know of a charge (yet)", end));
    }
  }

  /**
   * Whether the order may still be paid. Payple's page of a payment link or of today's window has
   * no time limit.
   */
  private boolean mayBePaidLater(Payment payment) {
    return payment.work() == PaymentWork.LINK
        || payments
            .require(payment.orderId())
            .windowKind()
            .filter(kind -> kind == WindowKind.CLIENT_KEY)
            .isPresent();
  }

  private void expire(Payment payment, boolean unsure) {
    Duration open = Duration.between(payment.openedAt(), end(payment).plusSeconds(1));
    payments.transition(
        payment.orderId(),
        new WindowEvidence.Expired(open.truncatedTo(ChronoUnit.SECONDS), unsure));
  }

  private boolean windowMayBeOpen(Payment payment) {
    return payments
        .require(payment.orderId())
        .windowMayBeOpen(WindowLookupSchedule.WINDOW, clock.instant());
  }

  /**
   * Requests a manual review when Payple has not answered for a day, because time alone ends no
   * doubt.
   */
  private void reviewAfterADay(Payment payment, Instant end) {
    if (end.plus(LONGEST_DOUBT_AT_THE_END).isBefore(clock.instant())) {
      payments.transition(
          payment.orderId(),
          new DoubtEvidence.Contradicted(
              null,
              "the window may have charged the payment, and the module could not query"
                  + " Payple for a day"));
    }
  }
}
