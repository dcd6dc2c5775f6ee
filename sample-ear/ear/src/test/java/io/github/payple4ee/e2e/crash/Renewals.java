// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** The months of one subscription, in each of which a server may be killed. */
final class Renewals {

  private static final String MINE = "shop/api/subscription";
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  // no day of pay is near, so a declined instalment is tried again the next day
  private static final int DUE_DAY = 5;
  private static final int HOUR = 10;
  private static final int BEFORE_THE_HOURS = 8;
  private static final Duration SOON = Duration.ofSeconds(6);
  private static final Duration OUTCOME_TIMEOUT = Duration.ofSeconds(90);
  // a claim ends by itself after five minutes
  private static final int MINUTES = 6;
  private static final int MOST_MOVES = 40;
  private static final int DECLINES = 20;

  private final RunNodes nodes;
  private final RunRows rows;
  private final Ledger ledger;
  private final ShopBuyer buyer;
  private final String id;
  private final LocalDate first;
  private int period = 1;
  private boolean inOrder;

  private Renewals(RunNodes nodes, ShopBuyer buyer, String id, LocalDate first) {
    this.nodes = nodes;
    this.rows = nodes.rows();
    this.ledger = nodes.payple().ledger();
    this.buyer = buyer;
    this.id = id;
    this.first = first;
  }

  /**
   * A buyer with a card subscribes, and the first month is paid.
   *
   * @param failed a subscription that is cancelled, so that it is no more in the way
   */
  static Renewals begin(RunNodes nodes, @Nullable Renewals failed) {
    if (failed != null) {
      failed.buyer.at(nodes.shop()).shop().delete(MINE);
    }
    LocalDate today = nodes.today();
    LocalDate first = today.withDayOfMonth(DUE_DAY).plusMonths(1);
    nodes.moveTo(first.atTime(HOUR, 0).atZone(KOREA).toInstant());
    ShopBuyer buyer = ShopBuyer.begin(nodes.shop());
    Reply registered = nodes.shop().result(nodes.payple().buyer().register(buyer.window()));
    assertThat(registered.text("state")).isEqualTo("CARD_REGISTERED");
    Reply subscribed = buyer.subscribe("cards");
    assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(200);
    Renewals renewals = new Renewals(nodes, buyer, subscribed.text("subscriptionId"), first);
    renewals.awaitOutcome(RunPhase.CHARGE, false);
    nodes.rows().announce(renewals.id);
    renewals.reach(RunPhase.PLAN, false);
    renewals.period = 2;
    renewals.inOrder = true;
    return renewals;
  }

  /** Whether every month until now ended as it should. */
  boolean inOrder() {
    return inOrder;
  }

  /**
   * A month passes, until the next instalment is planned.
   *
   * @param cut where a server is killed; null when none is
   * @return what was there when it was killed, or null
   */
  @Nullable
  Killed month(RunStory story, @Nullable RunStep cut) {
    inOrder = false;
    long notices = rows.events("InstalmentNotified", id);
    long declines = rows.events("InstalmentDeclined", id);
    long recoveries = rows.events("DunningRecovered", id);
    if (story.declines()) {
      nodes
          .payple()
          .faults()
          .inject(order(1), Fault.on(Operation.CHARGE, FaultKind.DECLINE).repeated(DECLINES));
    }
    Killed killed = null;
    for (RunPhase phase : story.phases()) {
      if (cut != null && cut.phase() == phase) {
        killed = killed(story, cut);
      } else {
        reach(phase, story.declines());
      }
    }
    nodes.payple().faults().clear(order(1));
    await().atMost(OUTCOME_TIMEOUT).untilAsserted(() -> assertThat(rows.unfinished(id)).isZero());
    assertChargedOnce(story.declines() ? 2 : 1);
    int declined = story.declines() ? 1 : 0;
    assertThat(rows.events("InstalmentNotified", id) - notices).isOne();
    assertThat(rows.events("InstalmentDeclined", id) - declines).isEqualTo(declined);
    assertThat(rows.events("DunningRecovered", id) - recoveries).isEqualTo(declined);
    assertThat(rows.events("PaymentDeclined", order(1))).isEqualTo(declined);
    period++;
    inOrder = true;
    return killed;
  }

  private Killed killed(RunStory story, RunStep cut) {
    RunPhase phase = cut.phase();
    int late = phase == RunPhase.PLAN ? period + 1 : period;
    String order = id + "." + late + "." + (phase == RunPhase.RETRY ? 2 : 1);
    nodes.cutAt(cut);
    move(phase);
    nodes.awaitEnd();
    Killed seen = rows.killed(ledger.captures(order) > 0, order, id, late);
    assertThat(seen.notified() == 1)
        .as("the shop has stored the payment: " + seen)
        .isEqualTo(seen.instalment().equals("PAID"));
    assertThat(seen.notified()).isLessThanOrEqualTo(1);
    if (story.nodes() == 1) {
      nodes.startAgain();
    }
    int moves = awaitOutcome(phase, story.declines());
    nodes.startAgain();
    return seen.known(moves * MINUTES);
  }

  private void reach(RunPhase phase, boolean declined) {
    move(phase);
    awaitOutcome(phase, declined);
  }

  private void move(RunPhase phase) {
    LocalDate day = phase.day(due(phase == RunPhase.PLAN ? period + 1 : period));
    if (phase == RunPhase.CHARGE) {
      // the clocks of two nodes are moved one after the other: before the hours of charges this
      // changes nothing
      nodes.moveTo(day.atTime(BEFORE_THE_HOURS, 0).atZone(KOREA).toInstant());
    }
    nodes.moveTo(day.atTime(HOUR, 0).atZone(KOREA).toInstant());
  }

  /** Waits until the phase is done; returns how often time was moved for it. */
  private int awaitOutcome(RunPhase phase, boolean declined) {
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      if (doneSoon(phase, declined)) {
        return moves;
      }
      nodes.pass(Duration.ofMinutes(MINUTES));
    }
    throw new AssertionError(
        "period " + period + " of " + id + " is " + rows.instalment("state", id, period));
  }

  private boolean doneSoon(RunPhase phase, boolean declined) {
    try {
      await().atMost(SOON).until(() -> done(phase, declined));
      return true;
    } catch (ConditionTimeoutException notYet) {
      return false;
    }
  }

  private boolean done(RunPhase phase, boolean declined) {
    return switch (phase) {
      case PLAN -> "PLANNED".equals(rows.instalment("state", id, period + 1));
      case NOTICE -> rows.instalment("notified_at", id, period) != null;
      case CHARGE ->
          declined
              ? "RETRY".equals(rows.instalment("state", id, period))
                  && "2".equals(rows.instalment("attempt", id, period))
              : paid();
      case RETRY -> paid();
    };
  }

  private boolean paid() {
    return "PAID".equals(rows.instalment("state", id, period));
  }

  private void assertChargedOnce(int attempt) {
    assertThat(rows.instalment("state", id, period)).isEqualTo("PAID");
    assertThat(rows.instalment("attempt", id, period)).isEqualTo(String.valueOf(attempt));
    assertThat(rows.instalment("declines", id, period)).isEqualTo(String.valueOf(attempt - 1));
    assertThat(rows.instalment("review", id, period)).isNull();
    assertThat(rows.attempts(id, period)).isEqualTo(attempt);
    assertThat(rows.subscriptionState(id)).isEqualTo("ACTIVE");
    String order = order(attempt);
    assertThat(ledger.captured(order)).isEqualTo(9_900);
    assertThat(captures(id + "." + period + ".", null)).as("charges of the period").isOne();
    assertThat(captures(id + ".", YearMonth.from(due(period)))).as("charges of the month").isOne();
    assertThat(rows.events("PaymentCompleted", order)).isOne();
    assertThat(rows.events("InstalmentPaid", order)).isOne();
    assertThat(rows.instalment("state", id, period + 1)).isEqualTo("PLANNED");
    assertThat(rows.instalment("due_day", id, period + 1))
        .isEqualTo(String.valueOf(due(period + 1).toEpochDay()));
  }

  /** How often Payple charged orders, in a month or ever. */
  private long captures(String orders, @Nullable YearMonth month) {
    List<LedgerEntry> all = ledger.orders();
    return all.stream()
        .filter(entry -> entry.orderId().startsWith(orders))
        .flatMap(entry -> entry.captures().stream())
        .filter(capture -> month == null || YearMonth.from(capture.at()).equals(month))
        .count();
  }

  private LocalDate due(int of) {
    return first.plusMonths(of - 1L);
  }

  private String order(int attempt) {
    return id + "." + period + "." + attempt;
  }
}
