// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.TooManyWindowsException;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.WindowKind;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.LockedPayment;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.Transition;
import io.github.payple4ee.cdi.journal.WindowEvidence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records that the window of an order was opened: the manual's window by the auth proxy, today's
 * window at the checkout.
 */
@Dependent
class WindowOpening {

  private final Payments journal;
  private final OrderRateLimiters limiters;
  private final WindowLookupSchedule windows;
  private final ModuleClock clock;

  @Inject
  WindowOpening(
      Payments journal,
      OrderRateLimiters limiters,
      WindowLookupSchedule windows,
      ModuleClock clock) {
    this.journal = journal;
    this.limiters = limiters;
    this.windows = windows;
    this.clock = clock;
  }

  /** Refuses a payment that cannot be paid any more. */
  static void requirePayable(Payment payment, boolean payable) {
    if (!payable) {
      throw new OrderConflictException(
          "Order "
              + payment.orderId()
              + " is "
              + payment.state()
              + ", so its window does not open");
    }
  }

  /**
   * Counts an opening against the limit.
   *
   * @param windowOwner whether the caller is the browser that opened the window before
   * @throws TooManyWindowsException when it was opened too often within a minute
   */
  void count(String orderId, boolean windowOwner) {
    Duration wait = limiters.window(orderId, windowOwner);
    if (!wait.isZero()) {
      throw new TooManyWindowsException(orderId, wait);
    }
  }

  /**
   * Records that the window is open, unless the buyer is charged for the month already.
   *
   * @param origin the host of the window
   * @param windowOwner the browser, chosen while the row is locked
   * @param certain whether the browser certainly sends its token again with the result
   */
  void record(
      Payment payment,
      String origin,
      WindowKind kind,
      Function<PaymentRecord, Browser> windowOwner,
      boolean certain) {
    Transition.Result opened =
        journal.transition(
            payment.orderId(),
            known -> {
              requireMonth(known);
              requireSameWindow(known, kind);
              return Optional.of(
                  new WindowEvidence.WindowOpened(
                      lookUpAt(payment), origin, kind, windowOwner.apply(known), certain));
            });
    requirePayable(opened.payment(), opened.changed());
  }

  private Instant lookUpAt(Payment payment) {
    Instant now = clock.instant();
    return payment.work() == PaymentWork.PAY
        ? windows.next(now, now)
        : now.plus(WindowLookupSchedule.WINDOW);
  }

  /**
   * Refuses the window of a month that is charged already, because it would charge the buyer again.
   */
  private static void requireMonth(LockedPayment known) {
    known
        .monthTakenBy()
        .ifPresent(
            other -> {
              throw new OrderConflictException(
                  "Order "
                      + known.payment().orderId()
                      + " is for a month for which the buyer is charged by order "
                      + other
                      + ", so its window does not open");
            });
  }

  /**
   * Refuses another generation of the window for a month. The manual's window sends the month to
   * Payple and today's window does not, and lookups depend on that.
   */
  private static void requireSameWindow(PaymentRecord known, WindowKind kind) {
    boolean another = known.windowKind().filter(before -> before != kind).isPresent();
    if (another && known.payment().terms().month() != null) {
      throw new OrderConflictException(
          "Order "
              + known.payment().orderId()
              + " is for a month, and its window was opened with another payple.window before: open"
              + " a new order");
    }
  }
}
