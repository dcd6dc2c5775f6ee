// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a subscription must do, by what the shop asked for: its due days, its prices, and what is
 * never charged. It knows nothing of the module's tables.
 */
final class SubscriptionModel {

  private static final int CONSENT_DAYS = 30;

  final SubscribeRequest request;
  final List<Plan> versions;
  final Set<Integer> skipped = new HashSet<>();
  final Set<Integer> asked = new HashSet<>();
  final Map<Integer, Instant> notBefore = new HashMap<>();
  final Map<Integer, LocalDate> firstDecline = new HashMap<>();
  final Map<Integer, Integer> declines = new HashMap<>();
  final Map<Integer, Integer> softDeclines = new HashMap<>();
  private final List<LocalDate[]> pauses = new ArrayList<>();
  private final Set<Integer> tooLateToPause = new HashSet<>();
  private final List<PlanChange> applied = new ArrayList<>();
  private final Map<Integer, Integer> frozen = new HashMap<>();
  private @Nullable PlanChange pending;
  int sends;
  boolean over;
  boolean ending;
  boolean endReported;
  boolean suspendedOnce;

  SubscriptionModel(SubscribeRequest request, List<Plan> versions) {
    this.request = request;
    this.versions = versions;
  }

  String id() {
    return request.subscriptionId();
  }

  LocalDate due(int period) {
    Plan plan = versions.get(0);
    return ModelCalendar.due(
        request.anchor().day(), request.from(), plan.months(), plan.businessDays(), period);
  }

  boolean free(int period) {
    return request.freeUntil() != null && due(period).isBefore(request.freeUntil());
  }

  Plan plan(int version) {
    return versions.get(version - 1);
  }

  /**
   * Pauses from a day on. A pause that lasts goes on until then; what was due in it stays unpaid.
   */
  void pause(LocalDate today, LocalDate from, LocalDate until, Set<Integer> begun) {
    boolean lasts =
        pauses.stream().anyMatch(pause -> !today.isBefore(pause[0]) && !today.isAfter(pause[1]));
    resume(today);
    pauses.add(new LocalDate[] {lasts ? today : from, until});
    begun.stream().filter(this::dueInAPause).forEach(tooLateToPause::add);
  }

  void resume(LocalDate today) {
    pauses.replaceAll(
        pause ->
            new LocalDate[] {pause[0], pause[1].isBefore(today) ? pause[1] : today.minusDays(1)});
  }

  boolean dueInAPause(int period) {
    LocalDate day = due(period);
    return pauses.stream().anyMatch(pause -> !day.isBefore(pause[0]) && !day.isAfter(pause[1]));
  }

  boolean paused(int period) {
    return dueInAPause(period) && !tooLateToPause.contains(period);
  }

  void change(PlanChange change, int current) {
    pending = change.version() == current ? null : change;
  }

  /** The version that a period is charged by, as things stand. */
  int version(int period) {
    Integer known = frozen.get(period);
    if (known != null) {
      return known;
    }
    LocalDate day = due(period);
    int version = 1;
    for (PlanChange change : applied) {
      version = day.isBefore(change.from()) ? version : change.version();
    }
    return pending != null && allows(pending, version, day) ? pending.version() : version;
  }

  private boolean allows(PlanChange change, int version, LocalDate day) {
    if (day.isBefore(change.from())) {
      return false;
    }
    boolean dearer = plan(change.version()).amount() > plan(version).amount();
    return !dearer
        || (change.consent() != null
            && KoreanTime.day(change.consent().at()).toEpochDay()
                >= day.toEpochDay() - CONSENT_DAYS);
  }

  /** The version of a period does not change any more: it was announced or charged. */
  void freeze(int period) {
    if (frozen.containsKey(period)) {
      return;
    }
    int version = version(period);
    frozen.put(period, version);
    if (pending != null && version == pending.version()) {
      applied.add(pending);
      pending = null;
    }
  }

  boolean frozen(int period) {
    return frozen.containsKey(period);
  }

  private static String brief(Plan plan) {
    return "%d won, %d months, %s, notice %d, %s, soft %s, grace %d, %s"
        .formatted(
            plan.amount(),
            plan.months(),
            plan.businessDays(),
            plan.noticeDays(),
            plan.hours(),
            plan.ladder().softDays(),
            plan.graceDays(),
            plan.endOfDunning());
  }

  /** Prints the request and the versions, for the message of a failure. */
  @Override
  public String toString() {
    return request.subscriptionId()
        + " anchor "
        + request.anchor().day()
        + " from "
        + request.from()
        + " free until "
        + request.freeUntil()
        + " ends "
        + request.ends()
        + " "
        + versions.stream().map(SubscriptionModel::brief).toList()
        + " skipped "
        + skipped
        + " asked "
        + asked
        + " frozen "
        + frozen
        + " applied "
        + applied
        + " pending "
        + pending;
  }
}
