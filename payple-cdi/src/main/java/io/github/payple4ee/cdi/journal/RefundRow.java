// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Refund;
import io.github.payple4ee.Refusal;
import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A refund of a payment, as it is stored. */
@Entity
@Table(name = "payple_refund")
@IdClass(RefundRow.Key.class)
public class RefundRow {

  @Id
  @Column(name = "order_id")
  private String orderId;

  @Id
  @Column(name = "refund_id")
  private String refundId;

  @Column(name = "amount")
  private long amount;

  @Column(name = "vat")
  private Long vat;

  @Column(name = "automatic")
  private boolean automatic;

  @Column(name = "trade_number")
  private String tradeNumber;

  @Column(name = "receipt")
  private String receipt;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private RefundState state;

  @Column(name = "requested_at")
  @Convert(converter = InstantConverter.class)
  private Instant requestedAt;

  @Column(name = "attempt")
  private int attempt;

  @Column(name = "review_requested")
  private boolean reviewRequested;

  @Column(name = "code")
  private String code;

  @Column(name = "message")
  private String message;

  /** For Jakarta Persistence. */
  protected RefundRow() {}

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

  /** Whether the module itself asks for it, because the payment came too late. */
  boolean automatic() {
    return automatic;
  }

  RefundState state() {
    return state;
  }

  Journal.KnownRefund known() {
    return new Journal.KnownRefund(
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

  /** Asks again for a refund that was not done, or not seen. */
  void requestAgain(long won, @Nullable Long tax, Instant now) {
    amount = won;
    vat = tax;
    state = RefundState.REQUESTED;
    requestedAt = now;
    attempt++;
    reviewRequested = false;
  }

  /** Notes that a person is asked about the refund; true for the first time. */
  boolean firstReviewRequest() {
    boolean first = !reviewRequested;
    reviewRequested = true;
    return first;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  void become(RefundState next) {
    state = next;
  }

  void done(@Nullable String trade, @Nullable String slip) {
    state = RefundState.DONE;
    tradeNumber = Texts.shortened(trade, 64);
    receipt = Texts.shortened(slip, 1024);
  }

  void declined(Refusal refusal) {
    state = RefundState.DECLINED;
    code = Texts.fittingCode(refusal.code());
    message = Texts.fitting(refusal.message());
  }

  /** Names a refund: the order, and the name of the refund within it. */
  public static final class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private String orderId;
    private String refundId;

    /** For Jakarta Persistence. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(orderId, that.orderId)
          && Objects.equals(refundId, that.refundId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(orderId, refundId);
    }
  }
}
