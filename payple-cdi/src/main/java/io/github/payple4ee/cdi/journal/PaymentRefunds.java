// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The refunds of a payment. They are read when they are needed, because most changes do not need
 * them.
 */
final class PaymentRefunds {

  private final PaymentRow payment;
  private Supplier<List<RefundRow>> source = List::of;
  private @Nullable List<RefundRow> rows;

  PaymentRefunds(PaymentRow payment) {
    this.payment = payment;
  }

  /** Sets the reader of the refunds, and drops refunds that were read before. */
  void readFrom(Supplier<List<RefundRow>> reader) {
    source = reader;
    rows = null;
  }

  List<RefundRow> all() {
    if (rows == null) {
      rows = new ArrayList<>(source.get());
    }
    return rows;
  }

  /** The refunds that were read or added. */
  List<RefundRow> inMemory() {
    return rows == null ? List.of() : rows;
  }

  /** Whether a refund was added, or changed since it was read. */
  boolean touched() {
    return inMemory().stream().anyMatch(refund -> !refund.stored || refund.touched);
  }

  Optional<RefundRow> find(String refundId) {
    return all().stream().filter(refund -> refund.refundId().equals(refundId)).findFirst();
  }

  /** The refund whose result is awaited. */
  Optional<RefundRow> pending() {
    return all().stream().filter(RefundRow::pending).findFirst();
  }

  /** The refunds that Payple did not know and may still record, the first one first. */
  List<RefundRow> unseen() {
    return all().stream()
        .filter(RefundRow::unseen)
        .filter(refund -> refund.amount() <= payment.amount() - payment.refunded())
        .sorted(Comparator.comparing(RefundRow::requestedAt))
        .toList();
  }

  /** Adds a refund that is about to be requested. */
  void add(String refundId, long won, @Nullable Long vat, boolean automatic, Instant now) {
    all().add(new RefundRow(payment.orderId(), refundId, won, vat, automatic, now));
  }

  /** Adds a refund that Payple made without a request of this shop. */
  void addExternal(String refundId, long won, Instant now) {
    RefundRow refund = new RefundRow(payment.orderId(), refundId, won, null, false, now);
    refund.become(RefundState.DONE);
    all().add(refund);
    payment.refund(won);
  }
}
