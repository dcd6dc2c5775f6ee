// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.Tax;
import io.github.payple4ee.recurring.BusinessDayRule;
import io.github.payple4ee.recurring.ChargeHours;
import io.github.payple4ee.recurring.EndOfDunning;
import io.github.payple4ee.recurring.Plan;
import jakarta.annotation.Nullable;
import java.time.LocalTime;

/** A row of {@code payple_plan}. */
final class PlanRow {

  private static final int MINUTE = 60;

  String planId;
  int version;
  String goods;
  long amount;
  boolean taxable;
  @Nullable Long vat;
  int months;
  int noticeDays;
  BusinessDayRule businessDays;
  int fromMinute;
  int untilMinute;
  String ladder;
  int graceDays;
  EndOfDunning endOfDunning;
  boolean oncePerMonth;

  static PlanRow of(Plan plan) {
    PlanRow row = new PlanRow();
    row.planId = plan.planId();
    row.version = plan.version();
    row.goods = plan.goods();
    row.amount = plan.amount();
    row.taxable = plan.tax().taxable();
    row.vat = plan.tax().vat();
    row.months = plan.months();
    row.noticeDays = plan.noticeDays();
    row.businessDays = plan.businessDays();
    row.fromMinute = minute(plan.hours().from());
    row.untilMinute = minute(plan.hours().until());
    row.ladder = LadderText.of(plan.ladder());
    row.graceDays = plan.graceDays();
    row.endOfDunning = plan.endOfDunning();
    row.oncePerMonth = plan.oncePerMonth();
    return row;
  }

  Plan value() {
    return new Plan(
        planId,
        version,
        goods,
        amount,
        new Tax(taxable, vat),
        months,
        noticeDays,
        businessDays,
        new ChargeHours(time(fromMinute), time(untilMinute)),
        LadderText.read(ladder),
        graceDays,
        endOfDunning,
        oncePerMonth);
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / MINUTE;
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay((long) minute * MINUTE);
  }
}
