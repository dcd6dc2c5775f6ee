// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.text.Messages;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Ladder;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.UpcomingInstalment;
import io.github.payple4ee.recurring.engine.AttemptStore.Attempt;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.recurring.schedule.Retries;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Explains a subscription in sentences. */
@Dependent
public class SubscriptionTexts {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(KoreanTime.KST);
  private static final int NEXT = 3;
  private static final int MOST_INSTALMENTS = 12;

  private final RecurringDatabase database;
  private final Plans plans;
  private final Previews previews;
  private final ModuleClock clock;

  @Inject
  SubscriptionTexts(RecurringDatabase database, Plans plans, Previews previews, ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.previews = previews;
    this.clock = clock;
  }

  /** As {@code Recurring.explain} says. */
  List<String> explain(String subscriptionId, Locale locale) {
    List<UpcomingInstalment> next = previews.of(subscriptionId, NEXT);
    return database.joined(
        store -> {
          SubscriptionRow row = SubscriptionChanges.known(store, subscriptionId);
          ExplanationBuilder lines = new ExplanationBuilder(locale);
          subscription(lines, row);
          List<InstalmentRow> all = store.instalments().of(subscriptionId);
          List<Attempt> attempts = store.attempts().of(subscriptionId);
          for (InstalmentRow instalment :
              all.subList(Math.max(0, all.size() - MOST_INSTALMENTS), all.size())) {
            instalment(store, lines, row, instalment, attempts);
          }
          next.forEach(
              upcoming ->
                  lines.add("next", upcoming.period(), upcoming.dueDay(), upcoming.amount()));
          return lines.all;
        });
  }

  private void subscription(ExplanationBuilder lines, SubscriptionRow row) {
    lines.add(
        "subscription." + row.value(KoreanTime.day(clock.instant())).state(),
        row.planId,
        row.planVersion);
    if (row.pausedUntil != null) {
      lines.add("pause", row.pausedFrom, row.pausedUntil);
    }
    if (row.nextVersion != null) {
      lines.add(
          row.nextConsentAt == null ? "change" : "change.consent", row.nextVersion, row.nextFrom);
    }
    if (row.ends != null) {
      lines.add("ends", row.ends);
    }
  }

  private void instalment(
      RecurringStore store,
      ExplanationBuilder lines,
      SubscriptionRow row,
      InstalmentRow instalment,
      List<Attempt> attempts)
      throws SQLException {
    for (Attempt attempt : attempts) {
      if (attempt.period() == instalment.period && attempt.code() != null) {
        lines.add("declined", instalment.period, MINUTE.format(attempt.at()), attempt.code());
      }
    }
    String reason = instalment.waived == null ? "" : "." + instalment.waived;
    lines.add(
        "instalment." + instalment.state + reason,
        instalment.period,
        instalment.dueDay,
        instalment.amount,
        instalment.nextAt == null ? "-" : MINUTE.format(instalment.nextAt));
    if (instalment.review != null) {
      lines.add("review", instalment.period, instalment.review);
    }
    if (instalment.state == InstalmentState.RETRY && instalment.softDeclines > 0) {
      ladder(lines, instalment, plans.get(store, row.planId, instalment.planVersion));
    }
    if (instalment.graceEnds != null) {
      lines.add("grace", instalment.period, MINUTE.format(instalment.graceEnds));
    }
  }

  /** The days on which it will be tried if each try is declined for lack of money. */
  private static void ladder(ExplanationBuilder lines, InstalmentRow instalment, Plan plan) {
    List<LocalDate> days = new ArrayList<>();
    Ladder ladder = plan.ladder();
    Optional<LocalDate> day = Optional.ofNullable(instalment.nextAt).map(KoreanTime::day);
    for (int declines = instalment.softDeclines + 1; day.isPresent(); declines++) {
      days.add(day.get());
      day =
          Retries.afterSoftDecline(ladder, instalment.firstDecline, declines, day.get())
              .filter(next -> !instalment.periodOver(next));
    }
    lines.add(
        "ladder",
        instalment.period,
        String.join(", ", days.stream().map(LocalDate::toString).toList()));
  }

  /** Collects the sentences of an explanation in one language. */
  private static final class ExplanationBuilder {

    private final Messages texts;
    private final List<String> all = new ArrayList<>();

    ExplanationBuilder(Locale reader) {
      this.texts = Messages.of(SubscriptionTexts.class, "explanation", reader);
    }

    void add(String key, Object... values) {
      Object[] plain = new Object[values.length];
      for (int at = 0; at < values.length; at++) {
        plain[at] = values[at] instanceof Long won ? won : String.valueOf(values[at]);
      }
      all.add(texts.get(key, plain));
    }
  }
}
