// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import io.github.payple4ee.CardState;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Refusal;
import jakarta.annotation.Nullable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A payment as it is stored. Changed by a {@link Transition} alone, which holds the row's lock. */
@Entity
@Table(name = "payple_payment")
public class PaymentRow {

  static final Set<PaymentState> WAITING_FOR_A_CARD =
      EnumSet.of(PaymentState.OPEN, PaymentState.ABANDONED, PaymentState.DECLINED);

  private static final Set<PaymentState> RELEASES_THE_MONTH =
      EnumSet.of(
          PaymentState.OPEN,
          PaymentState.DECLINED,
          PaymentState.NOT_CHARGED,
          PaymentState.CANCELLED);

  @Id
  @Column(name = "order_id")
  private String orderId;

  @Column(name = "goods")
  private String goods;

  @Column(name = "amount")
  private long amount;

  @Column(name = "refunded")
  private long refunded;

  @Embedded private TermsColumns terms;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private PaymentState state;

  @Column(name = "opened_at")
  @Convert(converter = InstantConverter.class)
  private Instant openedAt;

  @Column(name = "expires_at")
  @Convert(converter = InstantConverter.class)
  private Instant expiresAt;

  @Column(name = "requested_at")
  @Convert(converter = InstantConverter.class)
  private Instant requestedAt;

  @Column(name = "first_requested_at")
  @Convert(converter = InstantConverter.class)
  private Instant firstRequestedAt;

  @Column(name = "window_origin")
  private String windowOrigin;

  @Column(name = "mismatched")
  private boolean mismatched;

  @Column(name = "charged_twice")
  private boolean chargedTwice;

  @Column(name = "gives_back")
  private boolean givesBack;

  @Column(name = "history_lines")
  private int historyLines;

  @Column(name = "events")
  private int events;

  @Column(name = "month_guard")
  private String monthGuard;

  @Embedded private LookupPlan plan = new LookupPlan();

  @Embedded private WindowBinding binding = new WindowBinding();

  @Embedded private ClaimNoise noise = new ClaimNoise();

  @Embedded private ApprovalColumns approval;

  @Column(name = "code")
  private String code;

  @Column(name = "message")
  private String message;

  // left to the provider: a list that is there already would be read with every lock
  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(
      name = "order_id",
      referencedColumnName = "order_id",
      insertable = false,
      updatable = false)
  private List<RefundRow> refunds;

  // one or none; a list is read when it is needed
  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(
      name = "order_id",
      referencedColumnName = "order_id",
      insertable = false,
      updatable = false)
  private List<CardRow> cards;

  /** For Jakarta Persistence. */
  protected PaymentRow() {}

  PaymentRow(Opening opening, Instant now, Instant expiresAt) {
    this.orderId = opening.orderId();
    this.goods = opening.goods();
    this.amount = opening.amount();
    this.terms = new TermsColumns(opening.terms());
    this.state = PaymentState.OPEN;
    this.openedAt = now;
    this.expiresAt = expiresAt;
    this.refunds = new ArrayList<>();
    this.cards = new ArrayList<>();
    if (opening.terms().work().inWindow()) {
      this.plan.checkAt(expiresAt);
    }
  }

  boolean opens(Opening opening) {
    return amount == opening.amount()
        && goods.equals(opening.goods())
        && terms.terms().equals(opening.terms());
  }

  // what a provider tracks is what the entity itself writes: no other class touches a field
  String orderId() {
    return orderId;
  }

  PaymentState state() {
    return state;
  }

  void become(PaymentState next) {
    state = next;
    if (RELEASES_THE_MONTH.contains(next)) {
      monthGuard = null;
    }
  }

  /** Takes the month for the card, which the database gives once. */
  void charge(String keyDigest, Instant now) {
    YearMonth month = terms.terms().month();
    monthGuard = month == null ? null : keyDigest + guardOf(month);
    requestedAt = now;
  }

  /** What follows the digest of a card's key where a month of it is taken; without one, nothing. */
  static String guardOf(@Nullable YearMonth month) {
    return month == null ? "" : " " + month;
  }

  @Nullable
  String monthGuard() {
    return monthGuard;
  }

  LookupPlan plan() {
    return plan;
  }

  WindowBinding binding() {
    return binding;
  }

  ClaimNoise noise() {
    return noise;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  /** Whether the time of an order is over whose window was never opened. */
  boolean expires(Instant now) {
    return state == PaymentState.OPEN
        && plan.in(Lane.UNPAID)
        && plan.due(now)
        && windowOrigin == null
        && requestedAt == null
        && !expiresAt.isAfter(now);
  }

  Optional<Instant> requestedAt() {
    return Optional.ofNullable(requestedAt);
  }

  void requestedAt(@Nullable Instant when) {
    requestedAt = when;
  }

  /** When Payple was first asked for the money, where it was asked more than once. */
  Optional<Instant> firstRequestedAt() {
    return Optional.ofNullable(firstRequestedAt);
  }

  /** It is about to be asked for again: the day of the first time may still be the right one. */
  void keepFirstRequest() {
    if (firstRequestedAt == null) {
      firstRequestedAt = requestedAt;
    }
  }

  Optional<String> windowOrigin() {
    return Optional.ofNullable(windowOrigin);
  }

  void windowOrigin(String origin) {
    windowOrigin = Texts.shortened(origin, 300);
  }

  /** Notes that the order was claimed with another amount; true for the first time. */
  boolean firstMismatch() {
    boolean first = !mismatched;
    mismatched = true;
    return first;
  }

  /** Notes that the order was charged twice; true for the first time. */
  boolean firstSecondCharge() {
    boolean first = !chargedTwice;
    chargedTwice = true;
    return first;
  }

  /** Whether the money came too late and is given back by the module. */
  boolean givesBack() {
    return givesBack;
  }

  void givesBack(boolean whether) {
    givesBack = whether;
  }

  long amount() {
    return amount;
  }

  long refunded() {
    return refunded;
  }

  void refund(long won) {
    refunded = Math.addExact(refunded, won);
  }

  List<RefundRow> refunds() {
    return refunds;
  }

  Optional<RefundRow> refund(String refundId) {
    return refunds.stream().filter(refund -> refund.refundId().equals(refundId)).findFirst();
  }

  Optional<RefundRow> pendingRefund() {
    return refunds.stream().filter(RefundRow::pending).findFirst();
  }

  /** Refunds that were not seen and may still be booked, the first one first. */
  List<RefundRow> unseenRefunds() {
    return refunds.stream()
        .filter(RefundRow::unseen)
        .filter(refund -> refund.amount() <= amount - refunded)
        .sorted(Comparator.comparing(RefundRow::requestedAt))
        .toList();
  }

  /** A refund that was not asked for here. */
  void refundElsewhere(String refundId, long won, Instant now) {
    RefundRow refund = new RefundRow(orderId, refundId, won, null, now);
    refund.become(RefundState.DONE);
    refunds.add(refund);
    refund(won);
  }

  PaymentState stateAfterRefunds() {
    return refunded == 0
        ? PaymentState.PAID
        : refunded < amount ? PaymentState.PARTLY_CANCELLED : PaymentState.CANCELLED;
  }

  Optional<CardRow> card() {
    return cards.stream().findFirst();
  }

  void keepCard(CardState next, CardDetails details, Instant now) {
    card()
        .ifPresentOrElse(
            card -> card.learn(next, details, now),
            () -> cards.add(new CardRow(orderId, terms.terms().payerNumber(), next, details, now)));
  }

  LineId nextLine() {
    return new LineId(orderId, ++historyLines);
  }

  LineId nextEvent() {
    return new LineId(orderId, ++events);
  }

  void approved(Approval details) {
    approval = new ApprovalColumns(details);
  }

  void refused(Refusal refusal) {
    code = refusal == null ? null : Texts.shortened(refusal.code(), 32);
    message = refusal == null ? null : Texts.message(refusal.message());
  }

  Payment payment() {
    boolean charged = state.charged() || state == PaymentState.CANCELLED;
    return new Payment(
        orderId,
        goods,
        amount,
        refunded,
        terms.terms(),
        state,
        openedAt,
        Optional.ofNullable(requestedAt),
        charged ? Optional.of(ApprovalColumns.read(approval)) : Optional.empty(),
        code == null && message == null
            ? Optional.empty()
            : Optional.of(new Refusal(code, message)));
  }
}
