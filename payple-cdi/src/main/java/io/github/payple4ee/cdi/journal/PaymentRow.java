// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import io.github.payple4ee.CardState;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Refusal;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A payment as it is stored. Changed by a {@link Transition} alone, which holds the row's lock. */
final class PaymentRow {

  private static final Set<PaymentState> RELEASES_THE_MONTH =
      EnumSet.of(
          PaymentState.OPEN,
          PaymentState.DECLINED,
          PaymentState.NOT_CHARGED,
          PaymentState.CANCELLED);

  // read and written by the table of the columns
  String orderId;
  String goods;
  long amount;
  long refunded;
  TermsColumns terms;
  PaymentState state;
  Instant openedAt;
  Instant expiresAt;
  Instant requestedAt;
  Instant firstRequestedAt;
  String windowOrigin;
  boolean mismatched;
  boolean chargedTwice;
  boolean reviewRequested;
  AutoRefund autoRefund = AutoRefund.NONE;
  boolean declinedByBrowser;
  String doubtCode;
  String doubtMessage;
  int attempt;
  Instant windowOpenedAt;
  Long observedAmount;
  Long observedRefunded;
  boolean cardAwaited;
  int historyLines;
  int events;
  String monthOfBuyer;
  String monthOfCard;
  LookupPlan plan = new LookupPlan();
  WindowBinding binding = new WindowBinding();
  HistoryThrottle noise = new HistoryThrottle();
  ApprovalColumns approval;
  String code;
  String message;

  /** Counts the updates of the row, so that one that was read before is not written over. */
  int version;

  // read when they are needed: most changes of a payment need neither
  private Supplier<List<RefundRow>> refundSource = List::of;
  private Supplier<Optional<CardRow>> cardSource = Optional::empty;
  private @Nullable List<RefundRow> refunds;
  private @Nullable CardRow card;
  private boolean cardRead;

  /** A row that is about to be read. */
  PaymentRow() {
    this.terms = new TermsColumns();
    this.approval = new ApprovalColumns();
  }

  PaymentRow(NewPayment opening, Instant now, Instant expiresAt) {
    this.orderId = opening.orderId();
    this.goods = opening.goods();
    this.amount = opening.amount();
    this.terms = new TermsColumns(opening.terms());
    this.state = PaymentState.OPEN;
    this.openedAt = now;
    this.expiresAt = expiresAt;
    this.approval = new ApprovalColumns();
    if (opening.terms().work().inWindow()) {
      this.plan.checkAt(expiresAt);
    }
  }

  boolean opens(NewPayment opening) {
    return amount == opening.amount()
        && goods.equals(opening.goods())
        && terms.terms().equals(opening.terms());
  }

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

  LookupPlan plan() {
    return plan;
  }

  WindowBinding binding() {
    return binding;
  }

  HistoryThrottle noise() {
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

  /** Says where the refunds and the card are read from when they are needed. */
  void reads(Supplier<List<RefundRow>> itsRefunds, Supplier<Optional<CardRow>> itsCard) {
    refundSource = itsRefunds;
    cardSource = itsCard;
  }

  List<RefundRow> refunds() {
    if (refunds == null) {
      refunds = new ArrayList<>(refundSource.get());
    }
    return refunds;
  }

  /** Forgets the refunds and the card, which are read again when they are needed. */
  void forgetParts() {
    refunds = null;
    card = null;
    cardRead = false;
  }

  /** Whether a refund or the card was added or changed since it was read. */
  boolean partsTouched() {
    return refundsInMemory().stream().anyMatch(refund -> !refund.stored || refund.touched)
        || cardInMemory().filter(known -> !known.stored || known.touched).isPresent();
  }

  /** The refunds as far as they were read, or added. */
  List<RefundRow> refundsInMemory() {
    return refunds == null ? List.of() : refunds;
  }

  Optional<RefundRow> refund(String refundId) {
    return refunds().stream().filter(refund -> refund.refundId().equals(refundId)).findFirst();
  }

  Optional<RefundRow> pendingRefund() {
    return refunds().stream().filter(RefundRow::pending).findFirst();
  }

  /** Refunds that were not seen and may still be booked, the first one first. */
  List<RefundRow> unseenRefunds() {
    return refunds().stream()
        .filter(RefundRow::unseen)
        .filter(refund -> refund.amount() <= amount - refunded)
        .sorted(Comparator.comparing(RefundRow::requestedAt))
        .toList();
  }

  /** A refund that was not asked for here. */
  void refundElsewhere(String refundId, long won, Instant now) {
    RefundRow refund = new RefundRow(orderId, refundId, won, null, false, now);
    refund.become(RefundState.DONE);
    refunds().add(refund);
    refund(won);
  }

  PaymentState stateAfterRefunds() {
    return refunded == 0
        ? PaymentState.PAID
        : refunded < amount ? PaymentState.PARTLY_CANCELLED : PaymentState.CANCELLED;
  }

  Optional<CardRow> card() {
    if (!cardRead) {
      card = cardSource.get().orElse(null);
      cardRead = true;
    }
    return Optional.ofNullable(card);
  }

  /** The card as far as it was read, or added. */
  Optional<CardRow> cardInMemory() {
    return Optional.ofNullable(card);
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
            known -> known.learn(next, details, now),
            () -> card = new CardRow(orderId, terms.terms().payerNumber(), next, details, now));
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
        charged ? Optional.of(approval.approval()) : Optional.empty(),
        code == null && message == null
            ? Optional.empty()
            : Optional.of(new Refusal(code, message)));
  }
}
