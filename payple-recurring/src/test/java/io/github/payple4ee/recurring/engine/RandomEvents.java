// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.event.InstalmentDeclined;
import io.github.payple4ee.recurring.event.InstalmentNotified;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import io.github.payple4ee.recurring.event.RecurringEvent;
import io.github.payple4ee.recurring.event.SubscriptionEnded;
import io.github.payple4ee.recurring.event.SubscriptionSuspended;
import io.github.payple4ee.recurring.schedule.DeclineAction;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the shop's observers received, compared with the models. */
final class RandomEvents {

  private final Map<String, SubscriptionModel> models = new HashMap<>();
  private final Set<String> paid = new HashSet<>();
  private int seen;

  void expect(SubscriptionModel model) {
    models.put(model.id(), model);
  }

  /** Looks at what came since the last time. */
  void look(List<RecurringEvent> all) {
    for (RecurringEvent event : all.subList(seen, all.size())) {
      SubscriptionModel model = models.get(event.subscriptionId());
      String story = event + ", " + model;
      if (event instanceof InstalmentNotified notified) {
        notified(notified, model, story);
      } else if (event instanceof InstalmentPaid payment) {
        assertThat(paid.add(key(payment.subscriptionId(), payment.period())))
            .as("notified twice: " + story)
            .isTrue();
        assertThat(payment.amount())
            .as(story)
            .isEqualTo(model.plan(model.version(payment.period())).amount());
      } else if (event instanceof InstalmentDeclined declined) {
        declined(declined, model, story);
      } else if (event instanceof SubscriptionSuspended) {
        model.suspendedOnce = true;
      } else if (event instanceof SubscriptionEnded) {
        assertThat(model.endReported).as("ended twice: " + story).isFalse();
        model.endReported = true;
        model.over = true;
      }
    }
    seen = all.size();
  }

  private static void notified(InstalmentNotified event, SubscriptionModel model, String story) {
    int period = event.period();
    assertThat(event.amount())
        .as("announced: " + story)
        .isEqualTo(model.plan(model.version(period)).amount());
    model.freeze(period);
    assertThat(event.dueDay())
        .as("announced: " + story)
        .isAfterOrEqualTo(model.due(period))
        .isAfterOrEqualTo(KoreanTime.day(event.at()))
        .isBefore(model.due(period + 1));
    if (event.firstPaid()) {
      model.notBefore.put(period, event.at().plus(Duration.ofDays(7)).minusSeconds(1));
    }
  }

  private static void declined(InstalmentDeclined event, SubscriptionModel model, String story) {
    int period = event.period();
    LocalDate day = KoreanTime.day(event.at());
    int count = model.declines.merge(period, 1, Integer::sum);
    assertThat(event.first()).as(story).isEqualTo(count == 1);
    Plan plan = model.plan(model.version(period));
    List<Integer> steps = plan.ladder().softDays();
    boolean soft =
        DeclineAction.of(event.refusal().responseCode().codeClass()) == DeclineAction.RETRY_LATER;
    if (!soft) {
      // the next card begins the ladder anew
      model.softDeclines.remove(period);
      model.firstDecline.remove(period);
    }
    // a charge that was asked for was made
    model.asked.remove(period);
    Instant next = null;
    int rung = soft ? model.softDeclines.merge(period, 1, Integer::sum) : steps.size() + 1;
    if (rung <= steps.size()) {
      LocalDate first = model.firstDecline.computeIfAbsent(period, none -> day);
      LocalDate retry =
          ModelCalendar.retry(
              first.plusDays(steps.get(rung - 1)),
              day,
              plan.ladder().payDays(),
              plan.ladder().payDayDistance());
      if (retry.isBefore(model.due(period + 1))) {
        next = retry.atTime(plan.hours().from()).atZone(KoreanTime.KST).toInstant();
        model.notBefore.put(period, next);
      }
    }
    assertThat(event.nextAt()).as("ladder: " + story).isEqualTo(next);
  }

  private static String key(String subscriptionId, int period) {
    return subscriptionId + "." + period;
  }

  void assertPaid(InstalmentRow row, String story) {
    assertThat(paid.contains(key(row.subscriptionId, row.period)))
        .as("notified as paid: " + story)
        .isEqualTo(row.state == InstalmentState.PAID);
  }
}
