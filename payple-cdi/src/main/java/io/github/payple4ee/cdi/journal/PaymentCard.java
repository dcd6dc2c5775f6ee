// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The card that a payment, or a registration, registers. It is read when it is needed, because most
 * changes do not need it.
 */
final class PaymentCard {

  private final PaymentRow payment;
  private Supplier<Optional<CardRow>> source = Optional::empty;
  private @Nullable CardRow row;
  private boolean read;

  PaymentCard(PaymentRow payment) {
    this.payment = payment;
  }

  /** Sets the reader of the card, and drops a card that was read before. */
  void readFrom(Supplier<Optional<CardRow>> reader) {
    source = reader;
    row = null;
    read = false;
  }

  /** The card, if one is stored. */
  Optional<CardRow> known() {
    if (!read) {
      row = source.get().orElse(null);
      read = true;
    }
    return Optional.ofNullable(row);
  }

  /** The card, if it was read or added. */
  Optional<CardRow> inMemory() {
    return Optional.ofNullable(row);
  }

  /** Whether it was added or changed since it was read. */
  boolean touched() {
    return inMemory().filter(card -> !card.stored || card.touched).isPresent();
  }

  /** Whether the payment was charged, and the card that it was to register is not known yet. */
  boolean awaited() {
    return payment.cardAwaited;
  }

  void awaited(boolean whether) {
    payment.cardAwaited = whether;
  }

  /**
   * Stores the card that a claim names, before Payple is queried. It replaces the card of an
   * earlier claim.
   */
  void claim(@Nullable CardDetails claimed, Instant now) {
    if (!payment.registersCard()) {
      return;
    }
    if (claimed != null) {
      keep(CardState.CLAIMED, claimed, now);
    } else {
      destroyClaim();
    }
  }

  /** Destroys the key that a browser claimed, because Payple will not be queried for it. */
  void destroyClaim() {
    claimed().ifPresent(CardRow::destroyKey);
  }

  /** The same, if it is this key. */
  void destroyClaim(SealedKey key) {
    claimed().filter(card -> card.known().key().equals(key)).ifPresent(CardRow::destroyKey);
  }

  private Optional<CardRow> claimed() {
    return known().filter(card -> card.state() == CardState.CLAIMED);
  }

  /** Stores the card in this state. */
  void keep(CardState next, CardDetails details, Instant now) {
    known()
        .ifPresentOrElse(
            card -> card.learn(next, details, now),
            () ->
                row =
                    new CardRow(
                        payment.orderId(),
                        payment.terms.payerNumber,
                        payment.terms.instrument(),
                        next,
                        details,
                        now));
  }
}
