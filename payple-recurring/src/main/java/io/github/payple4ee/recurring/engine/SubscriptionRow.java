// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.recurring.AnchorDay;
import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.SubscriptionState;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of {@code payple_subscription}. */
final class SubscriptionRow {

  String subscriptionId;
  String payerNumber;
  PaymentMethod method;
  String planId;
  int anchor;
  LocalDate from;
  @Nullable LocalDate freeUntil;
  Instant createdAt;
  // of the first request; the present end and consent may be others
  @Nullable LocalDate requestedEnd;
  String requestedHash;
  int planVersion;
  @Nullable LocalDate ends;
  @Nullable Long nextVersion;
  @Nullable LocalDate nextFrom;
  @Nullable Instant nextConsentAt;
  @Nullable String nextConsentChannel;
  @Nullable String nextConsentHash;
  @Nullable LocalDate pausedFrom;
  @Nullable LocalDate pausedUntil;
  // what is due from then on is not charged; only while it is suspended
  @Nullable LocalDate suspendedOn;
  SubscriptionState state;
  Instant consentAt;
  String consentChannel;
  String consentHash;
  int nextPeriod;
  // periods that are not planned yet and will be skipped, separated by commas
  @Nullable String skips;
  // the day on which the next instalment is planned; null when nothing more is planned
  @Nullable LocalDate planOn;
  int version;

  static SubscriptionRow of(SubscribeRequest request, int version, Instant now) {
    SubscriptionRow row = new SubscriptionRow();
    row.subscriptionId = request.subscriptionId();
    row.payerNumber = request.payerNumber();
    row.method = request.method();
    row.planId = request.planId();
    row.anchor = request.anchor().day();
    row.from = request.from();
    row.freeUntil = request.freeUntil();
    row.createdAt = now;
    row.requestedEnd = request.ends();
    row.requestedHash = request.consent().textHash();
    row.planVersion = version;
    row.ends = request.ends();
    row.state = request.freeUntil() == null ? SubscriptionState.ACTIVE : SubscriptionState.TRIAL;
    row.setConsent(request.consent());
    row.nextPeriod = 1;
    return row;
  }

  void setConsent(Consent consent) {
    consentAt = consent.at();
    consentChannel = consent.channel();
    consentHash = consent.textHash();
  }

  Consent consent() {
    return new Consent(consentAt, consentChannel, consentHash);
  }

  void change(@Nullable PlanChange change) {
    Consent consent = change == null ? null : change.consent();
    nextVersion = change == null ? null : (long) change.version();
    nextFrom = change == null ? null : change.from();
    nextConsentAt = consent == null ? null : consent.at();
    nextConsentChannel = consent == null ? null : consent.channel();
    nextConsentHash = consent == null ? null : consent.textHash();
  }

  @Nullable
  PlanChange change() {
    if (nextVersion == null || nextFrom == null) {
      return null;
    }
    Consent consent =
        nextConsentAt == null
            ? null
            : new Consent(nextConsentAt, nextConsentChannel, nextConsentHash);
    return new PlanChange(nextVersion.intValue(), nextFrom, consent);
  }

  AnchorDay anchorDay() {
    return new AnchorDay(anchor);
  }

  boolean pausedOn(LocalDate day) {
    return pausedFrom != null
        && pausedUntil != null
        && !day.isBefore(pausedFrom)
        && !day.isAfter(pausedUntil);
  }

  /** Whether the buyer owes an instalment. */
  boolean overdue() {
    return state == SubscriptionState.PAST_DUE || state == SubscriptionState.SUSPENDED;
  }

  /** Is not charged from a day on, until what is overdue is paid. */
  void suspend(LocalDate day) {
    state = SubscriptionState.SUSPENDED;
    suspendedOn = day;
  }

  /** Whether what is due on a day is not charged because of the suspension. */
  boolean suspendedOn(LocalDate day) {
    return state == SubscriptionState.SUSPENDED
        && (suspendedOn == null || !day.isBefore(suspendedOn));
  }

  boolean skipped(int period) {
    return skips != null && List.of(skips.split(",")).contains(String.valueOf(period));
  }

  void skip(int period) {
    // those that were planned since do not need it any more
    String coming =
        Stream.concat(
                skips == null ? Stream.empty() : Stream.of(skips.split(",")),
                Stream.of(String.valueOf(period)))
            .filter(each -> Integer.parseInt(each) >= nextPeriod)
            .distinct()
            .collect(Collectors.joining(","));
    skips = coming.isEmpty() ? null : coming;
  }

  boolean over() {
    return state == SubscriptionState.ENDED;
  }

  /** Whether nothing is due on a day because of the end. */
  boolean endedOn(LocalDate day) {
    return over() || (ends != null && day.isAfter(ends));
  }

  boolean freeOn(LocalDate day) {
    return freeUntil != null && day.isBefore(freeUntil);
  }

  /** Whether an instalment that is due on a day may be the first one that is not free. */
  boolean mayTurnPaid(LocalDate day) {
    return state == SubscriptionState.TRIAL && !freeOn(day);
  }

  /** Whether it was subscribed by this request. */
  boolean same(SubscribeRequest request) {
    return payerNumber.equals(request.payerNumber())
        && method == request.method()
        && planId.equals(request.planId())
        && anchor == request.anchor().day()
        && from.equals(request.from())
        && Objects.equals(freeUntil, request.freeUntil())
        && Objects.equals(requestedEnd, request.ends())
        && requestedHash.equals(request.consent().textHash());
  }

  Subscription value(LocalDate today) {
    boolean paused =
        pausedOn(today) && (state == SubscriptionState.ACTIVE || state == SubscriptionState.TRIAL);
    return new Subscription(
        subscriptionId,
        payerNumber,
        planId,
        planVersion,
        change(),
        anchorDay(),
        from,
        method,
        paused ? SubscriptionState.PAUSED : state,
        freeUntil,
        ends,
        pausedFrom,
        pausedUntil,
        consent());
  }
}
