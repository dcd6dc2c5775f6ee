// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Refusal;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A payment as it is stored. Only a {@link Transition}, which holds the row's lock, changes it. */
final class PaymentRow {

  // the columns, which Tables reads and writes
  String orderId;
  String goods;
  long amount;
  long refunded;
  TermsColumns terms = new TermsColumns();
  PaymentState state;
  Instant openedAt;
  Instant expiresAt;
  AutoRefund autoRefund = AutoRefund.NONE;
  boolean declinedByBrowser;
  boolean cardAwaited;
  int historyLines;
  int events;
  RequestColumns request = new RequestColumns();
  ReviewColumns review = new ReviewColumns();
  MonthColumns month = new MonthColumns();
  DoubtColumns doubt = new DoubtColumns();
  LookupPlan plan = new LookupPlan();
  WindowBinding binding = new WindowBinding();
  HistoryThrottle noise = new HistoryThrottle();
  ApprovalColumns approval = new ApprovalColumns();
  CashReceiptColumns cashReceipt = new CashReceiptColumns();
  String code;
  String message;
  String link;

  /** Counts the updates of the row, so that an outdated copy never overwrites it. */
  int version;

  /** The values of the changing columns in the database; null when they are not known. */
  @Nullable Object[] stored;

  private final PaymentRefunds refunds = new PaymentRefunds(this);
  private final PaymentCard card = new PaymentCard(this);

  /** Creates an empty row, to be read into. */
  PaymentRow() {}

  PaymentRow(NewPayment opening, Instant now, Instant expiresAt) {
    this.orderId = opening.orderId();
    this.goods = opening.goods();
    this.amount = opening.amount();
    this.terms = new TermsColumns(opening.terms());
    this.state = PaymentState.OPEN;
    this.openedAt = now;
    this.expiresAt = expiresAt;
    if (opening.terms().work() != PaymentWork.CHARGE) {
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
    if (States.MONTH_FREE.contains(next)) {
      month.release();
    }
  }

  /** Records that the charge of the card with this digest is about to be sent to Payple. */
  void charge(String keyDigest, Instant now) {
    month.take(terms.terms(), keyDigest);
    request.next(now);
  }

  /** Whether the payment is for a month that is charged once. */
  boolean forMonth() {
    return terms.month != null;
  }

  /** The month that this payment needs and does not hold: of its buyer, and of its card. */
  MonthGuard missingMonth() {
    return month.missing(terms.terms(), card);
  }

  RequestColumns request() {
    return request;
  }

  ReviewColumns review() {
    return review;
  }

  MonthColumns month() {
    return month;
  }

  DoubtColumns doubt() {
    return doubt;
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
   * Whether the order is past its time and its window was never opened. A charge of a registered
   * card never expires in this way, because it has no window.
   */
  boolean expires(Instant now) {
    return state == PaymentState.OPEN
        && terms.work != PaymentWork.CHARGE
        && plan.in(Lane.UNPAID)
        && plan.due(now)
        && binding.origin == null
        && request.at == null
        && !expiresAt.isAfter(now);
  }

  /** Whether only the browser says that the payment was declined. */
  boolean declinedByBrowser() {
    return state == PaymentState.DECLINED && declinedByBrowser;
  }

  void declinedByBrowser(boolean whether) {
    declinedByBrowser = whether;
  }

  /** Whether the payment was charged too late and the module still has to refund it. */
  boolean autoRefundDue() {
    return autoRefund == AutoRefund.DUE;
  }

  AutoRefund autoRefund() {
    return autoRefund;
  }

  void autoRefund(AutoRefund next) {
    autoRefund = next;
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

  /** Sets the readers of the refunds and the card, which are read when they are needed. */
  void readPartsFrom(Supplier<List<RefundRow>> itsRefunds, Supplier<Optional<CardRow>> itsCard) {
    refunds.readFrom(itsRefunds);
    card.readFrom(itsCard);
  }

  /** Whether a refund or the card was added or changed since it was read. */
  boolean partsTouched() {
    return refunds.touched() || card.touched();
  }

  PaymentRefunds refunds() {
    return refunds;
  }

  PaymentCard card() {
    return card;
  }

  PaymentState stateAfterRefunds() {
    return refunded == 0
        ? PaymentState.PAID
        : refunded < amount ? PaymentState.PARTLY_CANCELLED : PaymentState.CANCELLED;
  }

  /** Whether the window of this payment, or registration, registers a card. */
  boolean registersCard() {
    return terms.registersCard();
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
    boolean charged = state.everCharged();
    return new Payment(
        orderId,
        goods,
        amount,
        refunded,
        terms.terms(),
        state,
        openedAt,
        request.at(),
        charged ? Optional.of(approval.approval()) : Optional.empty(),
        code == null && message == null
            ? Optional.empty()
            : Optional.of(new Refusal(code, message)));
  }
}
