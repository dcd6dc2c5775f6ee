// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.RunReport;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.UpcomingInstalment;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Implements {@link Recurring} by delegating each operation. */
@Dependent
public class DefaultRecurring implements Recurring {

  private static final int MOST_REVIEWS = 1000;
  private static final double PER_SECOND = 1000;

  private final RecurringDatabase database;
  private final PlanBook planBook;
  private final Subscribing subscribing;
  private final SubscriptionChanges changes;
  private final InstalmentChanges instalmentChanges;
  private final Pauses pauses;
  private final Previews previews;
  private final SubscriptionTexts texts;
  private final RunControl run;
  private final RecurringPass pass;
  private final ModuleClock clock;

  @Inject
  DefaultRecurring(
      RecurringDatabase database,
      PlanBook planBook,
      Subscribing subscribing,
      SubscriptionChanges changes,
      InstalmentChanges instalmentChanges,
      Pauses pauses,
      Previews previews,
      SubscriptionTexts texts,
      RunControl run,
      RecurringPass pass,
      ModuleClock clock) {
    this.database = database;
    this.planBook = planBook;
    this.subscribing = subscribing;
    this.changes = changes;
    this.instalmentChanges = instalmentChanges;
    this.pauses = pauses;
    this.previews = previews;
    this.texts = texts;
    this.run = run;
    this.pass = pass;
    this.clock = clock;
  }

  @Override
  public Plan plan(Plan plan) {
    return planBook.record(Objects.requireNonNull(plan, "plan"));
  }

  @Override
  public Subscription subscribe(SubscribeRequest request) {
    return subscribing.subscribe(Objects.requireNonNull(request, "request"));
  }

  @Override
  public List<UpcomingInstalment> preview(SubscribeRequest request, int count) {
    return previews.of(Objects.requireNonNull(request, "request"), count);
  }

  @Override
  public List<UpcomingInstalment> preview(String subscriptionId, int count) {
    return previews.of(subscriptionId, count);
  }

  @Override
  public Subscription pause(String subscriptionId, LocalDate from, LocalDate until) {
    return pauses.pause(
        subscriptionId,
        Objects.requireNonNull(from, "from"),
        Objects.requireNonNull(until, "until"));
  }

  @Override
  public Subscription resume(String subscriptionId) {
    return pauses.resume(subscriptionId);
  }

  @Override
  public Subscription skip(String subscriptionId, int period) {
    return instalmentChanges.skip(subscriptionId, period);
  }

  @Override
  public Subscription cancel(String subscriptionId, CancelAt when) {
    return changes.cancel(subscriptionId, Objects.requireNonNull(when, "when"));
  }

  @Override
  public Subscription changePlan(String subscriptionId, PlanChange change) {
    return changes.changePlan(subscriptionId, Objects.requireNonNull(change, "change"));
  }

  @Override
  public Instalment retryNow(String subscriptionId) {
    return instalmentChanges.retryNow(subscriptionId);
  }

  @Override
  public Optional<Subscription> find(String subscriptionId) {
    LocalDate today = KoreanTime.day(clock.instant());
    return database.joined(
        store -> store.subscriptions().find(subscriptionId).map(row -> row.value(today)));
  }

  @Override
  public List<Subscription> ofBuyer(String payerNumber) {
    LocalDate today = KoreanTime.day(clock.instant());
    return database.joined(
        store ->
            Stream.concat(
                    store.subscriptions().of(payerNumber, PaymentMethod.CARD).stream(),
                    store.subscriptions().of(payerNumber, PaymentMethod.BANK_TRANSFER).stream())
                .map(row -> row.value(today))
                .sorted(Comparator.comparing(Subscription::subscriptionId))
                .toList());
  }

  @Override
  public List<Instalment> instalments(String subscriptionId) {
    return database.joined(
        store ->
            store.instalments().of(subscriptionId).stream().map(InstalmentRow::value).toList());
  }

  @Override
  public List<String> explain(String subscriptionId, Locale locale) {
    return texts.explain(subscriptionId, locale);
  }

  @Override
  public RunReport report(LocalDate day) {
    Instant now = clock.instant();
    return database.joined(
        store -> {
          RunRow row = run.read(store);
          int left = store.due().count(now);
          boolean stopped = RunControl.stopped(row, now);
          double perSecond = row.perThousandSeconds / PER_SECOND;
          Instant end =
              stopped || left == 0
                  ? null
                  : now.plus(Duration.ofMillis((long) (left * PER_SECOND / perSecond)));
          return new RunReport(
              day,
              store.instalments().countByState(day),
              left,
              store.instalments().inReview(),
              stopped ? 0 : perSecond,
              end,
              stopped ? row.reason : null);
        });
  }

  @Override
  public List<Instalment> reviews(int most) {
    if (most < 1 || most > MOST_REVIEWS) {
      throw new IllegalArgumentException("most must be 1 to " + MOST_REVIEWS + "; was " + most);
    }
    return database.joined(
        store -> store.instalments().reviews(most).stream().map(InstalmentRow::value).toList());
  }

  @Override
  public int run() {
    return pass.run();
  }

  @Override
  public void resumeRun() {
    database.joined(
        store -> {
          run.resume(store);
          return null;
        });
  }
}
