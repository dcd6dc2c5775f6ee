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

/** The Korean days under which Payple may have recorded a payment. A lookup has to name one day. */
@Dependent
public class PaymentDays {

  // the buyer may still be in the window when the order expires
  private static final Duration LATE_CHARGE = Duration.ofHours(1);

  private final Payments journal;
  private final ModuleClock clock;

  @Inject
  PaymentDays(Payments journal, ModuleClock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** The days, the earliest first; a single day when the time of the charge is known. */
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
    // a window may be opened today and used tomorrow; the time of a confirm is recorded
    return !payment.work().chargedByTheBuyer() && payment.requestedAt().isPresent()
        ? KoreanDay.around(from)
        : KoreanDay.between(from, latest(payment));
  }

  /**
   * The latest time at which the buyer may have paid. A charged payment was not paid after its
   * order ended.
   */
  private Instant latest(Payment payment) {
    Instant now = clock.instant();
    if (!payment.state().everCharged()) {
      return now;
    }
    Instant end = journal.require(payment.orderId()).expiresAt().plus(LATE_CHARGE);
    return end.isBefore(now) ? end : now;
  }
}
