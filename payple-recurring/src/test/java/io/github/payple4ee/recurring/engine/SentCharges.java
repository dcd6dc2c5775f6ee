// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.recurring.Ladder;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.schedule.DeclineAction;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every charge that a node was about to send, and whether the model allows it. */
final class SentCharges {

  private final RecurringDatabase database;
  private final Map<String, SubscriptionModel> models = new LinkedHashMap<>();
  private final Map<String, Sent> sent = new LinkedHashMap<>();
  private final List<String> violations = new ArrayList<>();

  /**
   * A charge.
   *
   * @param payer the buyer
   * @param at when it was sent the last time
   * @param ladder whose caps apply; null for a charge that a person or the buyer asked for
   */
  record Sent(String payer, Instant at, @Nullable Ladder ladder) {}

  SentCharges(RecurringDatabase database) {
    this.database = database;
  }

  synchronized void expect(SubscriptionModel model) {
    models.put(model.id(), model);
  }

  /** Called by the nodes, from several threads. */
  synchronized void sending(ChargeRequest request, Instant at) {
    try {
      look(request, at);
    } catch (AssertionError violation) {
      violations.add(violation.getMessage());
    }
  }

  private void look(ChargeRequest request, Instant at) {
    OrderName name = OrderName.of(request.orderId()).orElseThrow();
    SubscriptionModel model = models.get(name.subscriptionId());
    int period = name.period();
    List<InstalmentRow> rows = database.own(store -> store.instalments().of(name.subscriptionId()));
    InstalmentRow row = rows.get(period - 1);
    Plan plan = model.plan(row.planVersion);
    LocalTime clock = at.atZone(KoreanTime.KST).toLocalTime();
    LocalDate day = KoreanTime.day(at);
    String story = request.orderId() + " at " + at.atZone(KoreanTime.KST) + ", " + model;
    boolean first = model.request.freeUntil() != null && model.sends++ == 0;
    boolean asked = model.asked.contains(period);
    sent.put(request.orderId(), new Sent(request.payerNumber(), at, asked ? null : plan.ladder()));
    for (InstalmentRow other : rows) {
      if (other.frozen && other.period != period) {
        assertThat(other.planVersion)
            .as("version of period %s: %s", other.period, story)
            .isEqualTo(model.version(other.period));
        model.freeze(other.period);
      }
    }
    assertThat(request.amount())
        .as("amount of " + story)
        .isEqualTo(model.plan(model.version(period)).amount());
    assertThat(clock).as("hours of " + story).isBetween(plan.hours().from(), plan.hours().until());
    assertThat(day).as("due day of " + story).isAfterOrEqualTo(model.due(period));
    assertThat(asked || day.isBefore(model.due(period + 1))).as("period of " + story).isTrue();
    assertThat(model.free(period)).as("free: " + story).isFalse();
    assertThat(model.skipped.contains(period)).as("skipped: " + story).isFalse();
    assertThat(model.paused(period)).as("paused: " + story).isFalse();
    assertThat(model.over).as("over: " + story).isFalse();
    assertThat(asked || !at.isBefore(model.notBefore.getOrDefault(period, at)))
        .as("promised for %s: %s", model.notBefore.get(period), story)
        .isTrue();
    if (!asked) {
      assertAnnounced(row, plan, first, at);
    }
  }

  /** What has to be announced was announced, and the end of a free time a week before. */
  private static void assertAnnounced(InstalmentRow row, Plan plan, boolean first, Instant at) {
    String story =
        row.orderId() + " at " + at + " announced at " + row.notifiedAt + " first " + first;
    if (first || plan.noticeDays() > 0) {
      assertThat(row.notifiedAt).as(story).isNotNull().isBeforeOrEqualTo(at);
    }
    if (first) {
      assertThat(row.notifiedAt).as(story).isBeforeOrEqualTo(at.minus(Duration.ofDays(7)));
    }
  }

  synchronized void assertAllowed() {
    assertThat(violations).as("charges that must not be sent").isEmpty();
  }

  /** No card is charged more often than the ladders allow; what Payple did not process is free. */
  synchronized void assertCaps(PaypleService payple) {
    List<Sent> counted =
        sent.entrySet().stream()
            .filter(one -> payple.find(one.getKey()).filter(SentCharges::counts).isPresent())
            .map(Map.Entry::getValue)
            .toList();
    for (Sent one : counted) {
      if (one.ladder() != null) {
        assertCap(counted, one, Duration.ofDays(7), one.ladder().mostInAWeek());
        assertCap(counted, one, Duration.ofDays(30), one.ladder().mostInThirtyDays());
      }
    }
  }

  private static boolean counts(Payment payment) {
    return payment.state().everCharged()
        || (payment.state() == PaymentState.DECLINED
            && payment
                .refusal()
                .map(refusal -> DeclineAction.of(refusal.responseCode().codeClass()))
                .filter(
                    action ->
                        action == DeclineAction.RETRY_LATER || action == DeclineAction.NEEDS_CARD)
                .isPresent());
  }

  private static void assertCap(List<Sent> all, Sent one, Duration span, int most) {
    Duration inside = span.minusMinutes(10);
    assertThat(
            all.stream()
                .filter(other -> other.payer().equals(one.payer()))
                .filter(other -> !other.at().isAfter(one.at()))
                .filter(other -> other.at().isAfter(one.at().minus(inside))))
        .as("charges of buyer %s within %s before %s", one.payer(), span, one.at())
        .hasSizeLessThanOrEqualTo(most);
  }
}
