// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Refund;
import io.github.payple4ee.Refusal;
import jakarta.annotation.Nullable;
import java.time.Instant;

/** A refund of a payment, as it is stored. */
final class RefundRow {
  String orderId;
  String refundId;
  long amount;
  Long vat;
  boolean automatic;
  String tradeNumber;
  String receipt;
  RefundState state;
  Instant requestedAt;
  int attempt;
  boolean reviewRequested;
  String code;
  String message;

  /** Whether it is in the database. */
  boolean stored;

  /** Whether it was changed since it was read. */
  boolean touched;

  /** Creates an empty row, to be read into. */
  RefundRow() {}

  RefundRow(
      String orderId,
      String refundId,
      long amount,
      @Nullable Long vat,
      boolean automatic,
      Instant now) {
    this.orderId = orderId;
    this.refundId = refundId;
    this.amount = amount;
    this.vat = vat;
    this.automatic = automatic;
    this.state = RefundState.REQUESTED;
    this.requestedAt = now;
    this.attempt = 1;
  }

  String refundId() {
    return refundId;
  }

  long amount() {
    return amount;
  }

  /** Whether the module requests it by itself, because the payment was charged too late. */
  boolean automatic() {
    return automatic;
  }

  RefundState state() {
    return state;
  }

  RefundRecord known() {
    return new RefundRecord(
        new Refund(orderId, refundId, amount, vat, tradeNumber, receipt),
        state,
        new Refusal(code, message),
        attempt,
        automatic);
  }

  boolean pending() {
    return state.pending();
  }

  boolean unseen() {
    return state == RefundState.NOT_SEEN;
  }

  /** Records another request for a refund that was not made, or that Payple did not know. */
  void requestAgain(long won, @Nullable Long tax, Instant now) {
    touched = true;
    amount = won;
    vat = tax;
    state = RefundState.REQUESTED;
    requestedAt = now;
    attempt++;
    reviewRequested = false;
  }

  /** Records that the refund needs a manual review; true for the first time. */
  boolean firstReviewRequest() {
    boolean first = !reviewRequested;
    touched = true;
    reviewRequested = true;
    return first;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  void become(RefundState next) {
    touched = true;
    state = next;
  }

  void done(@Nullable String trade, @Nullable String slip) {
    touched = true;
    state = RefundState.DONE;
    tradeNumber = Texts.shortened(trade, 64);
    receipt = Texts.shortened(slip, 1024);
  }

  void declined(Refusal refusal) {
    touched = true;
    state = RefundState.DECLINED;
    code = Texts.fittingCode(refusal.code());
    message = Texts.fitting(refusal.message());
  }
}
