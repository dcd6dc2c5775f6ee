// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.HolidayCalendar;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.schedule.DueDays;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The due days of subscriptions, by the holidays that the shop gives. */
@Dependent
public class Holidays {

  private static final HolidayCalendar NONE = day -> false;

  private final Instance<HolidayCalendar> calendars;

  @Inject
  Holidays(Instance<HolidayCalendar> calendars) {
    this.calendars = calendars;
  }

  DueDays days(SubscriptionRow subscription, Plan plan) {
    HolidayCalendar calendar = calendars.isResolvable() ? calendars.get() : NONE;
    return new DueDays(
        subscription.anchorDay(), subscription.from, plan.months(), plan.businessDays(), calendar);
  }
}
