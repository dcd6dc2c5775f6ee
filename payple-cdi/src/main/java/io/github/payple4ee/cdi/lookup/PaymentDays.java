// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Payment;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.protocol.KoreanDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Korean days on which Payple may have filed a payment: a lookup has to name one. */
@Dependent
public class PaymentDays {

  // the buyer may still be in the window when the order ends
  private static final Duration LATE_CHARGE = Duration.ofHours(1);

  private final Payments journal;
  private final ModuleClock clock;

  @Inject
  PaymentDays(Payments journal, ModuleClock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** The days, the earliest first; one when the time of the charge is known. */
  List<LocalDate> of(Payment payment) {
    return payment
        .approval()
        .flatMap(approval -> Optional.ofNullable(approval.time()))
        .map(time -> List.of(time.toLocalDate()))
        .orElseGet(
            () ->
                Stream.concat(
                        requestedOn(payment).stream(),
                        journal
                            .require(payment.orderId())
                            .firstRequestedAt()
                            .map(KoreanDay::around)
                            .stream()
                            .flatMap(List::stream))
                    .distinct()
                    .toList());
  }

  private List<LocalDate> requestedOn(Payment payment) {
    Instant from = payment.requestedAt().orElse(payment.openedAt());
    // a window may be opened today and used tomorrow; a confirm has its time
    return !payment.work().chargedByTheBuyer() && payment.requestedAt().isPresent()
        ? KoreanDay.around(from)
        : KoreanDay.between(from, latest(payment));
  }

  /** Until when a buyer may have paid: of a payment that was charged, not after its order ended. */
  private Instant latest(Payment payment) {
    Instant now = clock.instant();
    if (!payment.state().everCharged()) {
      return now;
    }
    Instant end = journal.require(payment.orderId()).expiresAt().plus(LATE_CHARGE);
    return end.isBefore(now) ? end : now;
  }
}
