// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.HolidayCalendar;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.schedule.DueDays;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The due days of subscriptions, by the holidays that the shop gives. */
@Dependent
public class Holidays {

  private static final HolidayCalendar NONE = day -> false;

  private final Instance<HolidayCalendar> calendars;
  // looked up once: the container keeps each dependent bean that it hands out
  private volatile @Nullable HolidayCalendar calendar;

  @Inject
  Holidays(Instance<HolidayCalendar> calendars) {
    this.calendars = calendars;
  }

  DueDays days(SubscriptionRow subscription, Plan plan) {
    return new DueDays(
        subscription.anchorDay(), subscription.from, plan.months(), plan.businessDays(), known());
  }

  private HolidayCalendar known() {
    HolidayCalendar known = calendar;
    if (known == null) {
      known = calendars.isResolvable() ? calendars.get() : NONE;
      calendar = known;
    }
    return known;
  }
}
