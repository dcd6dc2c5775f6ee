// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.cdi.journal.Column.count;
import static io.github.payple4ee.cdi.journal.Column.flag;
import static io.github.payple4ee.cdi.journal.Column.number;
import static io.github.payple4ee.cdi.journal.Column.text;
import static io.github.payple4ee.cdi.journal.Column.time;
import static io.github.payple4ee.cdi.journal.Column.word;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.cdi.journal.Column;
import io.github.payple4ee.cdi.journal.ScriptSet;
import io.github.payple4ee.cdi.journal.Table;
import io.github.payple4ee.recurring.BusinessDayRule;
import io.github.payple4ee.recurring.EndOfDunning;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.SubscriptionState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The tables of recurring payments. A day is a number of days since 1970-01-01. */
final class Tables {

  static final String INSTALMENTS = "payple_instalment";

  static final ScriptSet SCRIPTS =
      new ScriptSet(
          "payple-recurring",
          "The tables of recurring payments",
          "META-INF/payple/recurring-db",
          List.of("V1__recurring.sql"),
          "payple_recurring_schema",
          List.of(
              "payple_plan.plan_id",
              "payple_subscription.subscription_id",
              "payple_subscription.payer_number",
              "payple_instalment.subscription_id",
              "payple_instalment.payer_number",
              "payple_instalment_attempt.subscription_id",
              "payple_instalment_attempt.payer_number"));

  static final Table<PlanRow> PLAN =
      new Table<>(
          "payple_plan",
          PlanRow::new,
          List.of(
              text("plan_id", row -> row.planId, (row, value) -> row.planId = value),
              count("version", row -> row.version, (row, value) -> row.version = value),
              text("goods", row -> row.goods, (row, value) -> row.goods = value),
              number("amount", row -> row.amount, (row, value) -> row.amount = value),
              flag("taxable", row -> row.taxable, (row, value) -> row.taxable = value),
              number("vat", row -> row.vat, (row, value) -> row.vat = value),
              count("months", row -> row.months, (row, value) -> row.months = value),
              count("notice_days", row -> row.noticeDays, (row, value) -> row.noticeDays = value),
              word(
                  "business_days",
                  BusinessDayRule.class,
                  row -> row.businessDays,
                  (row, value) -> row.businessDays = value),
              count("from_minute", row -> row.fromMinute, (row, value) -> row.fromMinute = value),
              count(
                  "until_minute", row -> row.untilMinute, (row, value) -> row.untilMinute = value),
              text("ladder", row -> row.ladder, (row, value) -> row.ladder = value),
              count("grace_days", row -> row.graceDays, (row, value) -> row.graceDays = value),
              word(
                  "end_of_dunning",
                  EndOfDunning.class,
                  row -> row.endOfDunning,
                  (row, value) -> row.endOfDunning = value),
              flag(
                  "once_per_month",
                  row -> row.oncePerMonth,
                  (row, value) -> row.oncePerMonth = value)),
          List.of());

  static final Table<SubscriptionRow> SUBSCRIPTION =
      new Table<>(
          "payple_subscription",
          SubscriptionRow::new,
          List.of(
              text(
                  "subscription_id",
                  row -> row.subscriptionId,
                  (row, value) -> row.subscriptionId = value),
              text("payer_number", row -> row.payerNumber, (row, value) -> row.payerNumber = value),
              word(
                  "pay_method",
                  PaymentMethod.class,
                  row -> row.method,
                  (row, value) -> row.method = value),
              text("plan_id", row -> row.planId, (row, value) -> row.planId = value),
              count("anchor", row -> row.anchor, (row, value) -> row.anchor = value),
              day("from_day", row -> row.from, (row, value) -> row.from = value),
              day("free_until", row -> row.freeUntil, (row, value) -> row.freeUntil = value),
              time("created_at", row -> row.createdAt, (row, value) -> row.createdAt = value),
              day(
                  "requested_end",
                  row -> row.requestedEnd,
                  (row, value) -> row.requestedEnd = value),
              text(
                  "requested_hash",
                  row -> row.requestedHash,
                  (row, value) -> row.requestedHash = value)),
          List.of(
              count(
                  "plan_version", row -> row.planVersion, (row, value) -> row.planVersion = value),
              day("ends_on", row -> row.ends, (row, value) -> row.ends = value),
              number(
                  "next_version", row -> row.nextVersion, (row, value) -> row.nextVersion = value),
              day("next_from", row -> row.nextFrom, (row, value) -> row.nextFrom = value),
              time(
                  "next_consent_at",
                  row -> row.nextConsentAt,
                  (row, value) -> row.nextConsentAt = value),
              text(
                  "next_consent_channel",
                  row -> row.nextConsentChannel,
                  (row, value) -> row.nextConsentChannel = value),
              text(
                  "next_consent_hash",
                  row -> row.nextConsentHash,
                  (row, value) -> row.nextConsentHash = value),
              day("paused_from", row -> row.pausedFrom, (row, value) -> row.pausedFrom = value),
              day("paused_until", row -> row.pausedUntil, (row, value) -> row.pausedUntil = value),
              day("suspended_on", row -> row.suspendedOn, (row, value) -> row.suspendedOn = value),
              word(
                  "state",
                  SubscriptionState.class,
                  row -> row.state,
                  (row, value) -> row.state = value),
              time("consent_at", row -> row.consentAt, (row, value) -> row.consentAt = value),
              text(
                  "consent_channel",
                  row -> row.consentChannel,
                  (row, value) -> row.consentChannel = value),
              text("consent_hash", row -> row.consentHash, (row, value) -> row.consentHash = value),
              count("next_period", row -> row.nextPeriod, (row, value) -> row.nextPeriod = value),
              text("skips", row -> row.skips, (row, value) -> row.skips = value),
              day("plan_on", row -> row.planOn, (row, value) -> row.planOn = value),
              count("version", row -> row.version, (row, value) -> row.version = value)));

  static final Table<InstalmentRow> INSTALMENT =
      new Table<>(
          INSTALMENTS,
          InstalmentRow::new,
          List.of(
              text(
                  "subscription_id",
                  row -> row.subscriptionId,
                  (row, value) -> row.subscriptionId = value),
              count("period", row -> row.period, (row, value) -> row.period = value),
              text("payer_number", row -> row.payerNumber, (row, value) -> row.payerNumber = value),
              word(
                  "pay_method",
                  PaymentMethod.class,
                  row -> row.method,
                  (row, value) -> row.method = value),
              day("due_day", row -> row.dueDay, (row, value) -> row.dueDay = value),
              day("period_end", row -> row.periodEnd, (row, value) -> row.periodEnd = value),
              text(
                  "pay_month",
                  row -> row.month.toString(),
                  (row, value) -> row.month = YearMonth.parse(value))),
          List.of(
              word(
                  "state",
                  InstalmentState.class,
                  row -> row.state,
                  (row, value) -> row.state = value),
              number("amount", row -> row.amount, (row, value) -> row.amount = value),
              count(
                  "plan_version", row -> row.planVersion, (row, value) -> row.planVersion = value),
              flag("first_paid", row -> row.firstPaid, (row, value) -> row.firstPaid = value),
              flag("frozen", row -> row.frozen, (row, value) -> row.frozen = value),
              count("attempt", row -> row.attempt, (row, value) -> row.attempt = value),
              count("declines", row -> row.declines, (row, value) -> row.declines = value),
              count(
                  "soft_declines",
                  row -> row.softDeclines,
                  (row, value) -> row.softDeclines = value),
              count("failures", row -> row.failures, (row, value) -> row.failures = value),
              day(
                  "first_decline",
                  row -> row.firstDecline,
                  (row, value) -> row.firstDecline = value),
              day("last_try", row -> row.lastTry, (row, value) -> row.lastTry = value),
              time("notice_at", row -> row.noticeAt, (row, value) -> row.noticeAt = value),
              time("notified_at", row -> row.notifiedAt, (row, value) -> row.notifiedAt = value),
              time("next_at", row -> row.nextAt, (row, value) -> row.nextAt = value),
              count("lane", row -> row.lane, (row, value) -> row.lane = value),
              flag("asked", row -> row.asked, (row, value) -> row.asked = value),
              time("grace_ends", row -> row.graceEnds, (row, value) -> row.graceEnds = value),
              text("code", row -> row.code, (row, value) -> row.code = value),
              text("review", row -> row.review, (row, value) -> row.review = value),
              number("paid_by", row -> row.paidBy, (row, value) -> row.paidBy = value),
              word(
                  "waived_by",
                  WaivedBy.class,
                  row -> row.waived,
                  (row, value) -> row.waived = value),
              count("version", row -> row.version, (row, value) -> row.version = value)));

  static final Table<RunRow> RUN =
      new Table<>(
          "payple_recurring_run",
          RunRow::new,
          List.of(text("name", row -> row.name, (row, value) -> row.name = value)),
          List.of(
              time("next_at", row -> row.nextAt, (row, value) -> row.nextAt = value),
              number(
                  "per_thousand_seconds",
                  row -> row.perThousandSeconds,
                  (row, value) -> row.perThousandSeconds = value),
              count("failures", row -> row.failures, (row, value) -> row.failures = value),
              time("stopped_at", row -> row.stoppedAt, (row, value) -> row.stoppedAt = value),
              time(
                  "stopped_until",
                  row -> row.stoppedUntil,
                  (row, value) -> row.stoppedUntil = value),
              text("reason", row -> row.reason, (row, value) -> row.reason = value)));

  private Tables() {}

  private static <R> Column<R> day(
      String name, Function<R, LocalDate> get, BiConsumer<R, LocalDate> set) {
    return number(
        name,
        row -> get.apply(row) == null ? null : get.apply(row).toEpochDay(),
        (row, value) -> set.accept(row, value == null ? null : LocalDate.ofEpochDay(value)));
  }
}
