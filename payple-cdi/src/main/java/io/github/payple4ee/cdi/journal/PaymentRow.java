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

  @Column(name = "review_requested")
  private boolean reviewRequested;

  @Column(name = "auto_refund")
  @Enumerated(EnumType.STRING)
  private AutoRefund autoRefund = AutoRefund.NONE;

  @Column(name = "declined_by_browser")
  private boolean declinedByBrowser;

  @Column(name = "doubt_code")
  private String doubtCode;

  @Column(name = "doubt_message")
  private String doubtMessage;

  @Column(name = "attempt")
  private int attempt;

  @Column(name = "window_opened_at")
  @Convert(converter = InstantConverter.class)
  private Instant windowOpenedAt;

  @Column(name = "observed_amount")
  private Long observedAmount;

  @Column(name = "observed_refunded")
  private Long observedRefunded;

  @Column(name = "card_awaited")
  private boolean cardAwaited;

  @Column(name = "history_lines")
  private int historyLines;

  @Column(name = "events")
  private int events;

  @Column(name = "month_of_buyer")
  private String monthOfBuyer;

  @Column(name = "month_of_card")
  private String monthOfCard;

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
      monthOfBuyer = null;
      monthOfCard = null;
    }
  }

  /** Takes the month of the buyer and of the card, which the database gives once. */
  void charge(String keyDigest, Instant now) {
    YearMonth month = terms.terms().month();
    if (month != null) {
      monthOfBuyer = MonthGuard.of(terms.terms().payerNumber(), month);
      monthOfCard = MonthGuard.of(keyDigest, month);
    }
    nextAttempt(now);
  }

  /** The month that this payment is for and does not have: of its buyer, and of its card. */
  MonthGuard missingMonth() {
    YearMonth month = terms.terms().month();
    if (month == null) {
      return MonthGuard.NONE;
    }
    return new MonthGuard(
        monthOfBuyer == null ? MonthGuard.of(terms.terms().payerNumber(), month) : null,
        monthOfCard == null
            ? card()
                .filter(card -> card.state() == CardState.ACTIVE)
                .map(card -> MonthGuard.of(card.keyDigest(), month))
                .orElse(null)
            : null);
  }

  /** Takes what is there of a month. */
  void takeMonth(MonthGuard taken) {
    monthOfBuyer = taken.ofBuyer() == null ? monthOfBuyer : taken.ofBuyer();
    monthOfCard = taken.ofCard() == null ? monthOfCard : taken.ofCard();
  }

  /** Whether the payment is for a month that is charged once. */
  boolean forMonth() {
    return terms.terms().month() != null;
  }

  /** What this payment has of a month. */
  MonthGuard month() {
    return new MonthGuard(monthOfBuyer, monthOfCard);
  }

  /** Whether this payment has that month of the buyer or of the card. */
  boolean has(MonthGuard month) {
    return (monthOfBuyer != null && monthOfBuyer.equals(month.ofBuyer()))
        || (monthOfCard != null && monthOfCard.equals(month.ofCard()));
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

  /**
   * Whether the time of an order is over whose window was never opened. A charge of a registered
   * card has no window to wait for.
   */
  boolean expires(Instant now) {
    return state == PaymentState.OPEN
        && terms.terms().work().inWindow()
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

  /** The window was opened, at the host that Payple named. */
  void windowOpened(String origin, Instant now) {
    windowOrigin = Texts.shortened(origin, 300);
    windowOpenedAt = now;
  }

  Optional<Instant> windowOpenedAt() {
    return Optional.ofNullable(windowOpenedAt);
  }

  /** How often Payple was asked, or was about to be asked, for the money. */
  int attempt() {
    return attempt;
  }

  /** Payple is about to be asked for the money. */
  void nextAttempt(Instant now) {
    attempt++;
    requestedAt = now;
  }

  /** What Payple answered when the payment became doubtful, where it named a code. */
  Optional<Refusal> doubt() {
    return doubtCode == null ? Optional.empty() : Optional.of(new Refusal(doubtCode, doubtMessage));
  }

  void doubt(@Nullable String answered, @Nullable String said) {
    doubtCode = Texts.fittingCode(answered);
    doubtMessage = Texts.fitting(said);
  }

  /** Whether only the browser says that the payment was declined. */
  boolean declinedByBrowser() {
    return state == PaymentState.DECLINED && declinedByBrowser;
  }

  void declinedByBrowser(boolean whether) {
    declinedByBrowser = whether;
  }

  /** Notes that the order was claimed with another amount; true for the first time. */
  boolean firstMismatch() {
    boolean first = !mismatched;
    mismatched = true;
    return first;
  }

  /** Whether Payple named a second transaction. */
  boolean chargedTwice() {
    return chargedTwice;
  }

  void secondCharge() {
    chargedTwice = true;
  }

  /** Notes that a person is asked about another charge of the order; true for the first time. */
  boolean firstReviewRequest() {
    boolean first = !reviewRequested;
    reviewRequested = true;
    return first;
  }

  /** Whether the money came too late and the module still has to refund it. */
  boolean autoRefundDue() {
    return autoRefund == AutoRefund.DUE;
  }

  AutoRefund autoRefund() {
    return autoRefund;
  }

  void autoRefund(AutoRefund next) {
    autoRefund = next;
  }

  /** What Payple said that it charged, where that is not the amount of this order. */
  Optional<Observed> observed() {
    return observedAmount == null || observedRefunded == null
        ? Optional.empty()
        : Optional.of(new Observed(observedAmount, observedRefunded));
  }

  void observed(@Nullable Observed seen) {
    observedAmount = seen == null ? null : seen.charged();
    observedRefunded = seen == null ? null : seen.refunded();
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
    RefundRow refund = new RefundRow(orderId, refundId, won, null, false, now);
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

  /** Whether the window of this payment, or registration, registers a card. */
  boolean registersCard() {
    return terms.registersCard();
  }

  /** Whether the payment was charged and the card that it was to register is not known yet. */
  boolean cardAwaited() {
    return cardAwaited;
  }

  void cardAwaited(boolean whether) {
    cardAwaited = whether;
  }

  /** Keeps the card that the claim names which is about to be confirmed; an earlier one is void. */
  void claimCard(@Nullable CardDetails claimed, Instant now) {
    if (!registersCard()) {
      return;
    }
    if (claimed != null) {
      keepCard(CardState.CLAIMED, claimed, now);
    } else {
      destroyClaim();
    }
  }

  /** Nobody will ask Payple for the card that a browser named. */
  void destroyClaim() {
    claim().ifPresent(CardRow::destroyKey);
  }

  /** The same, when it is this claim. */
  void destroyClaim(SealedKey key) {
    claim().filter(card -> card.known().key().equals(key)).ifPresent(CardRow::destroyKey);
  }

  private Optional<CardRow> claim() {
    return card().filter(card -> card.state() == CardState.CLAIMED);
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
    code = refusal == null ? null : Texts.fittingCode(refusal.code());
    message = refusal == null ? null : Texts.fitting(refusal.message());
  }

  /** What is read of it, with all that belongs to it. */
  PaymentRecord record() {
    // read while the entity manager is open
    refunds.forEach(RefundRow::refundId);
    cards.forEach(CardRow::state);
    return new PaymentRecord(this);
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
