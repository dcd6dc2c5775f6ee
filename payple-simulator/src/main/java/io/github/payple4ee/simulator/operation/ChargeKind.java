// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.Access;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Optional;

/** The ways to charge the billing key of a card or an account, with their codes. */
public enum ChargeKind {
  /** Once a month: manual 3, {@code PCD_REGULER_FLAG}. */
  RECURRING(
      Purpose.RECURRING_CHARGE,
      new Access.Refusals(
          Refusal.RECURRING_WRONG_CREDENTIALS,
          Refusal.RECURRING_NOT_ALLOWED,
          Refusal.RECURRING_SESSION_EXPIRED),
      new Faulty(
          Refusal.RECURRING_NO_BILLING_KEY,
          Refusal.UNKNOWN_CARD,
          Refusal.RECURRING_AMOUNT_TOO_SMALL,
          Refusal.RECURRING_NO_GOODS),
      Refusal.RECURRING_DUPLICATE,
      Refusal.RECURRING_NO_CARD_COMPANY_ANSWER,
      Refusal.RECURRING_REVERSED),
  /** Any number of times: {@code PCD_SIMPLE_FLAG}. */
  SIMPLE(
      Purpose.SIMPLE_CHARGE,
      new Access.Refusals(
          Refusal.SIMPLE_WRONG_CREDENTIALS,
          Refusal.SIMPLE_NOT_ALLOWED,
          Refusal.SIMPLE_SESSION_EXPIRED),
      new Faulty(
          Refusal.SIMPLE_NO_BILLING_KEY,
          Refusal.SIMPLE_UNKNOWN_CARD,
          Refusal.AMOUNT_TOO_SMALL,
          Refusal.NO_GOODS),
      Refusal.SIMPLE_DUPLICATE,
      Refusal.NO_CARD_COMPANY_ANSWER,
      Refusal.REVERSED),
  /** From an account once a month. */
  RECURRING_TRANSFER(Purpose.RECURRING_TRANSFER),
  /** From an account any number of times. */
  SIMPLE_TRANSFER(Purpose.SIMPLE_TRANSFER);

  private final Purpose purpose;
  private final Access.Refusals access;
  private final Faulty faulty;
  private final Refusal duplicate;
  private final Refusal silence;
  private final Refusal reversal;

  ChargeKind(
      Purpose purpose,
      Access.Refusals access,
      Faulty faulty,
      Refusal duplicate,
      Refusal silence,
      Refusal reversal) {
    this.purpose = purpose;
    this.access = access;
    this.faulty = faulty;
    this.duplicate = duplicate;
    this.silence = silence;
    this.reversal = reversal;
  }

  // the codes for both ways to charge an account are not known to differ
  ChargeKind(Purpose purpose) {
    this(
        purpose,
        new Access.Refusals(
            Refusal.ACCOUNT_WRONG_CREDENTIALS,
            Refusal.ACCOUNT_NOT_ALLOWED,
            Refusal.ACCOUNT_SESSION_EXPIRED),
        new Faulty(
            Refusal.UNKNOWN_ACCOUNT,
            Refusal.UNKNOWN_ACCOUNT,
            Refusal.ACCOUNT_AMOUNT_TOO_SMALL,
            Refusal.ACCOUNT_NO_GOODS),
        Refusal.DUPLICATE_TRANSFER,
        Refusal.NO_BANK_ANSWER,
        Refusal.ACCOUNT_REVERSED);
  }

  public Purpose purpose() {
    return purpose;
  }

  Access.Refusals access() {
    return access;
  }

  /** The refusal when the order id was used or is being used, or the month was paid. */
  Refusal duplicate() {
    return duplicate;
  }

  Refusal silence() {
    return silence;
  }

  Refusal reversal() {
    return reversal;
  }

  Refusal unknownCard() {
    return faulty.card();
  }

  /** Whether accounts are charged, and not cards. */
  boolean isTransfer() {
    return this == RECURRING_TRANSFER || this == SIMPLE_TRANSFER;
  }

  /** Whether a billing key is charged once a month. */
  boolean isRecurring() {
    return this == RECURRING || this == RECURRING_TRANSFER;
  }

  /** The refusal for an invalid order. */
  Optional<Refusal> refusal(PaymentOrder order) {
    if (!purpose.isAskedForIn(order.fields())) {
      return Optional.of(access.wrongKey());
    }
    if (!order.field("PCD_PAY_TYPE").equals(isTransfer() ? "transfer" : "card")) {
      return Optional.of(Refusal.NOT_A_CARD_PAYMENT);
    }
    if (order.field("PCD_PAYER_ID").isBlank()) {
      return Optional.of(faulty.billingKey());
    }
    if (order.amount() < order.leastAmount()) {
      return Optional.of(faulty.amount());
    }
    if (order.field("PCD_PAY_GOODS").isBlank()) {
      return Optional.of(faulty.goods());
    }
    return isRecurring() ? order.monthRefusal() : Optional.empty();
  }

  private record Faulty(Refusal billingKey, Refusal card, Refusal amount, Refusal goods) {}
}
