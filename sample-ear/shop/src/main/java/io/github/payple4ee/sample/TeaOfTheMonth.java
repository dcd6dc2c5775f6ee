// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaypleClock;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.UpcomingInstalment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The subscription that the shop sells: a tea each month. */
@ApplicationScoped
public class TeaOfTheMonth {

  static final Plan PLAN = Plan.of("tea-of-the-month", 1, "이달의 차", 9_900);
  static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private static final String NO_BUYER = "1";
  private static final int ID = 16;

  private final Recurring recurring;
  private final PaypleService payple;
  private final SubscriptionBook book;
  private final PaypleClock clock;

  @Inject
  TeaOfTheMonth(
      Recurring recurring, PaypleService payple, SubscriptionBook book, PaypleClock clock) {
    this.recurring = recurring;
    this.payple = payple;
    this.book = book;
    this.clock = clock;
  }

  /** For the proxy of the scope. */
  TeaOfTheMonth() {
    this(null, null, null, null);
  }

  /** The buyer's subscription, if there is one that is not over. */
  Optional<Subscription> of(String payerNo) {
    return recurring.ofBuyer(payerNo).stream().findFirst();
  }

  /** The same, or the latest one that is over. */
  Optional<Subscription> latestOf(String payerNo) {
    return of(payerNo).or(() -> book.latestOf(payerNo).flatMap(recurring::find));
  }

  /** The first instalments of a buyer who subscribes today; empty for one who is not known yet. */
  List<UpcomingInstalment> offered(Optional<String> payerNo, int count) {
    recurring.plan(PLAN);
    Consent none = SubscriptionTerms.in(Locale.KOREAN).consent(clock.now());
    LocalDate first = payerNo.map(this::firstDay).orElseGet(this::today);
    return recurring.preview(
        SubscribeRequest.of("offer", NO_BUYER, PLAN.planId(), first, none), count);
  }

  /**
   * Subscribes the buyer from today on, or from the end of the month that is paid already; or
   * returns the subscription that the buyer has.
   *
   * @param terms what the buyer agreed to
   * @throws RefusedRequest when the buyer has registered no such instrument
   */
  @Transactional
  Subscription subscribe(String payerNo, Instrument charged, SubscriptionTerms terms) {
    return of(payerNo).orElseGet(() -> begun(payerNo, charged, terms));
  }

  private Subscription begun(String payerNo, Instrument charged, SubscriptionTerms terms) {
    if (charged.find(payple, payerNo).isEmpty()) {
      throw RefusedRequest.conflict(
          "no-instrument", "The buyer has not registered what is to be charged.");
    }
    recurring.plan(PLAN);
    String id = "tea-" + UUID.randomUUID().toString().replace("-", "").substring(0, ID);
    Instant now = clock.now();
    SubscribeRequest request =
        SubscribeRequest.of(id, payerNo, PLAN.planId(), firstDay(payerNo), terms.consent(now));
    Subscription begun =
        recurring.subscribe(charged == Instrument.ACCOUNT ? request.fromAccount() : request);
    book.store(new SoldSubscription(id, payerNo, terms, now));
    return begun;
  }

  /** Today, or the end of the month that the buyer paid for before the last subscription ended. */
  private LocalDate firstDay(String payerNo) {
    return Stream.concat(Stream.of(today()), paidUntil(payerNo))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Stream<LocalDate> paidUntil(String payerNo) {
    return book.latestOf(payerNo).stream()
        .flatMap(id -> recurring.instalments(id).stream())
        .filter(instalment -> instalment.state() == InstalmentState.PAID)
        .map(instalment -> instalment.dueDay().plusMonths(PLAN.months()));
  }

  /** Today in Korea, by the clock of the module. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.now(), KOREA);
  }
}
