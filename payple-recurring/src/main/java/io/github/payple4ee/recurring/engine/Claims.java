// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Claims instalments that are due, for one node and for five minutes. First charges come before
 * retries, the oldest first. What must not be charged any more is put aside.
 */
final class Claims {

  // longer than a charge and the slice that it belongs to: the order id protects the buyer after it
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration LONGEST_CHARGE = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(3);

  private final RecurringStore store;
  private final Plans plans;
  private final Instant now;
  private final LocalDate today;
  private final List<Pair> chargeable = new ArrayList<>();
  private final List<Pair> putAside = new ArrayList<>();
  private final List<InstalmentRow> begun = new ArrayList<>();
  // charged before: by a node that has gone, or with an unknown result
  private final Set<InstalmentRow> again = new HashSet<>();
  private CardCharges charges = new CardCharges();
  private Set<String> buyersOfSeveral = Set.of();

  Claims(RecurringStore store, Plans plans, Instant now) {
    this.store = store;
    this.plans = plans;
    this.now = now;
    this.today = KoreanTime.day(now);
  }

  /** Claims as many as wanted, or fewer. */
  Batch claim(int wanted) throws SQLException {
    List<Pair> due = due(wanted);
    for (Pair pair : due) {
      look(pair);
    }
    store.instalments().updated(putAside);
    List<Pair> claimed = store.instalments().updated(chargeable);
    Set<InstalmentRow> rows = claimed.stream().map(Pair::instalment).collect(Collectors.toSet());
    store.attempts().add(begun.stream().filter(rows::contains).toList(), now);
    List<Claimed> requests = new ArrayList<>();
    for (Pair pair : claimed) {
      requests.add(
          new Claimed(
              pair,
              InstalmentCharge.of(pair.instalment(), plan(pair)),
              again.contains(pair.instalment()),
              plan(pair),
              buyersOfSeveral.contains(pair.instalment().payerNumber)
                  || pair.instalment().declines > 0
                  || pair.subscription().overdue()));
    }
    return new Batch(due.size(), requests);
  }

  private List<Pair> due(int wanted) throws SQLException {
    List<InstalmentRow> due = new ArrayList<>();
    for (int lane : InstalmentRow.LANES) {
      if (due.size() < wanted) {
        due.addAll(store.due().locked(lane, now, wanted - due.size()));
      }
    }
    // two instalments of a subscription must not change two copies of it
    Map<String, SubscriptionRow> subscriptions =
        store
            .subscriptions()
            .byId(due.stream().map(row -> row.subscriptionId).collect(Collectors.toSet()));
    Set<String> buyers = due.stream().map(row -> row.payerNumber).collect(Collectors.toSet());
    charges = store.attempts().charges(buyers, now);
    buyersOfSeveral = store.subscriptions().severalOf(buyers);
    return due.stream().map(row -> new Pair(row, subscriptions.get(row.subscriptionId))).toList();
  }

  private void look(Pair pair) throws SQLException {
    InstalmentRow row = pair.instalment();
    SubscriptionRow subscription = pair.subscription();
    if (row.state.underWay()) {
      // the node that charged it has ended, or its result did not come: the journal may know it
      again.add(row);
      charge(pair);
      return;
    }
    WaivedBy reason = waived(row, subscription);
    if (reason != null) {
      row.waive(reason);
      putAside.add(pair);
    } else if (!row.asked && row.periodOver(today)) {
      freeze(pair);
      row.review(InstalmentState.DUE, Planner.MISSED);
      putAside.add(pair);
    } else {
      chargeWhenAllowed(pair);
    }
  }

  private static WaivedBy waived(InstalmentRow row, SubscriptionRow subscription) {
    if (subscription.endedOn(row.dueDay)) {
      return WaivedBy.END;
    }
    if (row.asked) {
      return null;
    }
    if (row.notTried() && subscription.pausedOn(row.dueDay)) {
      // its charge was under way when the pause was asked for, and was not made
      return WaivedBy.PAUSE;
    }
    // what is owed stays owed
    return subscription.suspendedOn(row.dueDay) && !row.dunned() ? WaivedBy.SUSPENSION : null;
  }

  private void chargeWhenAllowed(Pair pair) throws SQLException {
    InstalmentRow row = pair.instalment();
    freeze(pair);
    Plan plan = plan(pair);
    Instant byCaps = row.asked ? now : charges.allowed(row, plan.ladder(), now);
    Instant allowed = KoreanTime.within(byCaps, plan.hours());
    if (firstUnannounced(pair)) {
      putAsideAsFirst(row, plan);
      putAside.add(pair);
    } else if (!row.asked && row.periodOver(KoreanTime.day(allowed))) {
      row.review(InstalmentState.DUE, Planner.MISSED);
      putAside.add(pair);
    } else if (allowed.isAfter(now)) {
      row.nextAt = allowed;
      putAside.add(pair);
    } else if (chargeable(row, plan)) {
      begun.add(row);
      // other instalments of the buyer may be charged together with this one
      charges.add(row, now);
      charge(pair);
    } else {
      putAside.add(pair);
    }
  }

  /**
   * Whether it would be the first charge after free instalments, and was not announced as such: an
   * earlier one was to be the first, and was not tried in its period.
   */
  private boolean firstUnannounced(Pair pair) throws SQLException {
    InstalmentRow row = pair.instalment();
    return pair.subscription().state == SubscriptionState.TRIAL
        && !row.asked
        && (!row.firstPaid || row.notifiedAt == null)
        && store.instalments().of(row.subscriptionId).stream()
            .noneMatch(other -> other.lastTry != null);
  }

  /** Announces it, unless another one may be the first: then it waits for the result of that. */
  private void putAsideAsFirst(InstalmentRow row, Plan plan) throws SQLException {
    boolean another =
        store.instalments().of(row.subscriptionId).stream()
            .anyMatch(other -> other.state.underWay() || other.asked);
    if (another) {
      row.nextAt = KoreanTime.within(now.plus(LEASE), plan.hours());
    } else {
      row.announceFirstPaid(now);
    }
  }

  /** One that cannot be charged must not keep the others from it. */
  private static boolean chargeable(InstalmentRow row, Plan plan) {
    try {
      InstalmentCharge.of(row, plan);
      return true;
    } catch (IllegalArgumentException refused) {
      row.review(InstalmentState.DUE, "It cannot be charged: " + refused.getMessage());
      return false;
    }
  }

  private void freeze(Pair pair) throws SQLException {
    if (new Pricing(plans, store).freeze(pair.instalment(), pair.subscription(), now)) {
      store.subscriptions().update(List.of(pair.subscription()));
    }
  }

  private void charge(Pair pair) {
    InstalmentRow row = pair.instalment();
    row.state = InstalmentState.CHARGING;
    row.nextAt = now.plus(LEASE);
    row.noticeAt = null;
    chargeable.add(pair);
  }

  private Plan plan(Pair pair) throws SQLException {
    return plans.get(store, pair.subscription().planId, pair.instalment().planVersion);
  }

  /**
   * What this node took.
   *
   * @param due how many were due, with those that were put aside
   * @param claimed what is charged
   */
  record Batch(int due, List<Claimed> claimed) {

    static final Batch NONE = new Batch(0, List.of());
  }

  /**
   * An instalment that this node charges.
   *
   * @param pair the rows as they were written
   * @param request what is sent
   * @param again whether it was claimed before, and may have been charged
   * @param plan the version by which it is charged
   * @param oneOfSeveral whether another node may charge the same card at the same moment
   */
  record Claimed(Pair pair, ChargeRequest request, boolean again, Plan plan, boolean oneOfSeveral) {

    /** Whether the hours of its plan ended while it waited for its turn. */
    boolean late(Instant now) {
      return KoreanTime.within(now, plan.hours()).isAfter(now);
    }

    /** Whether it has waited so long for its turn that the buyer may have changed something. */
    boolean waitedSince(Instant now) {
      Instant end = pair.instalment().nextAt;
      return end != null && now.isAfter(end.minus(LEASE).plus(SOON));
    }

    /** Whether the claim ends before a charge that begins now would. */
    boolean ends(Instant now) {
      Instant end = pair.instalment().nextAt;
      return end != null && !now.isBefore(end.minus(LONGEST_CHARGE));
    }
  }
}
