// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Compares the rows of a subscription with its model. */
final class SubscriptionChecks {

  private final SubscriptionModel model;
  private final SubscriptionRow subscription;
  private final List<InstalmentRow> rows;
  private final Instant now;
  private final LocalDate today;

  SubscriptionChecks(
      SubscriptionModel model,
      SubscriptionRow subscription,
      List<InstalmentRow> rows,
      Instant now) {
    this.model = model;
    this.subscription = subscription;
    this.rows = rows;
    this.now = now;
    this.today = KoreanTime.day(now);
  }

  private String story(InstalmentRow row) {
    return "period %d due %s %s %s attempt %d declines %d next %s review %s of %s %s at %s"
        .formatted(
            row.period,
            row.dueDay,
            row.state,
            row.waived,
            row.attempt,
            row.declines,
            row.nextAt,
            row.review,
            subscription.state,
            model,
            now.atZone(KoreanTime.KST));
  }

  /** What holds at any time. */
  void always() {
    for (int at = 0; at < rows.size(); at++) {
      InstalmentRow row = rows.get(at);
      assertThat(row.period).as(() -> story(row)).isEqualTo(at + 1);
      assertThat(row.dueDay).as(() -> story(row)).isEqualTo(model.due(row.period));
      if (row.state == InstalmentState.WAIVED) {
        waived(row);
      } else {
        boolean waivable = model.free(row.period) || model.skipped.contains(row.period);
        assertThat(waivable || (coming(row) && model.paused(row.period)))
            .as(() -> "not waived: " + story(row))
            .isFalse();
      }
    }
    owed();
  }

  /** What is announced or charged has the price that the shop and the buyer agreed on. */
  void prices() {
    for (InstalmentRow row : rows) {
      if (row.frozen || model.frozen(row.period) || row.state == InstalmentState.PLANNED) {
        int version = model.version(row.period);
        assertThat(row.planVersion).as(() -> "version of " + story(row)).isEqualTo(version);
        assertThat(row.amount).as(() -> story(row)).isEqualTo(model.plan(version).amount());
      }
      if (row.frozen) {
        model.freeze(row.period);
      }
    }
  }

  private static boolean coming(InstalmentRow row) {
    return row.state == InstalmentState.PLANNED || row.state == InstalmentState.NOTIFIED;
  }

  private void waived(InstalmentRow row) {
    boolean right =
        switch (row.waived) {
          case FREE -> model.free(row.period);
          case SKIP -> model.skipped.contains(row.period);
          // resume brings nothing back that is due after the end
          case PAUSE -> model.dueInAPause(row.period) || ended(row);
          case END -> ended(row);
          case SUSPENSION -> model.suspendedOnce;
        };
    assertThat(right).as(() -> "waived: " + story(row)).isTrue();
  }

  private boolean ended(InstalmentRow row) {
    return model.over
        || model.ending
        || (subscription.ends != null && row.dueDay.isAfter(subscription.ends));
  }

  /** Who is dunned owes something, and who owes something is dunned. */
  private void owed() {
    boolean dunned =
        subscription.state == SubscriptionState.PAST_DUE
            || subscription.state == SubscriptionState.SUSPENDED;
    List<InstalmentRow> open =
        rows.stream().filter(row -> row.state.open() && !row.dueDay.isAfter(today)).toList();
    assertThat(!dunned || !open.isEmpty())
        .as("nothing is owed, and it is %s: %s", subscription.state, model)
        .isTrue();
    for (InstalmentRow row : open) {
      if (row.state == InstalmentState.FAILED || row.state == InstalmentState.NEEDS_CARD) {
        assertThat(dunned).as(() -> "not dunned: " + story(row)).isTrue();
      }
    }
  }

  /** What holds when the nodes have done all that was due, and nothing stops them. */
  void whenAllIsDone() {
    if (!model.over && !model.ending) {
      LocalDate next = model.due(rows.size() + 1);
      LocalDate last = subscription.ends == null ? LocalDate.MAX : subscription.ends;
      assertThat(next)
          .as("next due day of " + model + " at " + now)
          .satisfiesAnyOf(
              day -> assertThat(day).isAfter(today), day -> assertThat(day).isAfter(last));
    }
    rows.forEach(this::whenAllIsDone);
  }

  private void whenAllIsDone(InstalmentRow row) {
    if (row.dueDay.isAfter(today)) {
      return;
    }
    // the clock goes on while the nodes work
    boolean later = row.nextAt != null && row.nextAt.isAfter(now.minusSeconds(60));
    boolean right =
        switch (row.state) {
          case PAID, WAIVED, FAILED, NEEDS_CARD -> true;
          case RETRY -> later;
          case IN_DOUBT -> true;
          case DUE -> row.review != null;
          case PLANNED -> (row.noticeAt != null && row.noticeAt.isAfter(now)) || later;
          case NOTIFIED -> later && row.notifiedAt != null;
          case CHARGING -> false;
        };
    assertThat(right).as(() -> "left: " + story(row)).isTrue();
    boolean over = !model.due(row.period + 1).isAfter(today);
    if (over) {
      assertThat(coming(row)).as(() -> "lost: " + story(row)).isFalse();
    }
  }
}
