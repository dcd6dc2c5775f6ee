// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Payment;
import io.github.payple4ee.cdi.journal.Observed;
import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Compares a success of Payple's with the journal: order, amount and kind have to be equal. */
public final class Matching {

  private static final String CARD = "card";
  private static final String APPROVED = "1";
  private static final String CANCELLED = "Y";
  // one that is too long to be read counts as absent elsewhere; here it is not the one expected
  private static final Set<PaypleField> OF_ITS_KIND =
      Set.of(
          PaypleField.PAYMENT_TYPE,
          PaypleField.PAYMENT_STATE,
          PaypleField.PAYMENT_WORK,
          PaypleField.PAYMENT_YEAR,
          PaypleField.PAYMENT_MONTH);
  // the manual's answers name no work; AUTH is a registration, which moves no money
  private static final Set<String> CHARGES = Set.of("CERT", "PAY");

  private Matching() {}

  /** Why a success is not the charge of this payment. */
  static Optional<String> objectionToCharge(Payment payment, Answer answer) {
    return anotherOrderOrAmount(payment, answer, PaypleField.TOTAL, payment.amount())
        .or(() -> anotherKind(payment, answer))
        .or(() -> refunded(answer));
  }

  private static Optional<String> refunded(Answer answer) {
    return tellsRefunds(answer) && answer.won(PaypleField.REFUND_TOTAL).orElse(0) == 0
        ? Optional.empty()
        : Optional.of("Payple's success is not of a charge: it speaks of a refund");
  }

  /**
   * Whether it is clear how much an answer says was refunded: a number of won, or none. A mark of a
   * cancel without won, or won that cannot be read, may mean that all of it was.
   */
  static boolean tellsRefunds(Answer answer) {
    if (answer.won(PaypleField.REFUND_TOTAL).isPresent()) {
      return answer.won(PaypleField.REFUND_TOTAL).getAsLong() > 0 || !cancelled(answer);
    }
    return answer.value(PaypleField.REFUND_TOTAL).isEmpty()
        && !answer.tooLong().contains(PaypleField.REFUND_TOTAL)
        && !cancelled(answer);
  }

  private static boolean cancelled(Answer answer) {
    return answer.value(PaypleField.CANCEL_FLAG).filter(CANCELLED::equalsIgnoreCase).isPresent();
  }

  /** Why a success is not the refund of this amount of this payment. */
  static Optional<String> objectionToRefund(Payment payment, Answer answer, long amount) {
    return anotherOrderOrAmount(payment, answer, PaypleField.REFUND_TOTAL, amount)
        .or(() -> anotherType(answer))
        .or(() -> anotherMonth(payment, answer));
  }

  /** Why a success is not an approved charge of a card that this payment can be. */
  static Optional<String> anotherKind(Payment payment, Answer answer) {
    return anotherType(answer)
        .or(() -> notApproved(answer))
        .or(() -> anotherWork(answer))
        .or(() -> anotherMonth(payment, answer))
        .or(() -> unreadable(answer));
  }

  private static Optional<String> unreadable(Answer answer) {
    return answer.tooLong().stream()
        .filter(OF_ITS_KIND::contains)
        .findFirst()
        .map(field -> "Payple's success cannot be read: " + field.wireName() + " is too long");
  }

  /** Another amount than the order's, that a success of this order names. */
  static @Nullable Observed observed(Payment payment, Answer answer) {
    OptionalLong charged = answer.won(PaypleField.TOTAL);
    boolean another =
        payment.orderId().equals(answer.value(PaypleField.ORDER_ID).orElse(null))
            && charged.isPresent()
            && charged.getAsLong() != payment.amount();
    return another
        ? new Observed(charged.getAsLong(), answer.won(PaypleField.REFUND_TOTAL).orElse(0))
        : null;
  }

  private static Optional<String> anotherOrderOrAmount(
      Payment payment, Answer answer, PaypleField total, long amount) {
    if (!payment.orderId().equals(answer.value(PaypleField.ORDER_ID).orElse(null))) {
      return Optional.of("Payple's success does not name this order");
    }
    return answer.won(total).orElse(-1) == amount
        ? Optional.empty()
        : Optional.of("Payple's success does not name this amount, " + amount + " won");
  }

  /** Why an answer is not of a card: a bank account has a billing key too. */
  public static Optional<String> anotherType(Answer answer) {
    return answer
        .value(PaypleField.PAYMENT_TYPE)
        .filter(type -> !CARD.equals(type))
        .map(type -> "Payple's success is not of a card: PCD_PAY_TYPE is another");
  }

  // protocol notes: "1" is an approval; what other values mean is not published
  private static Optional<String> notApproved(Answer answer) {
    return answer
        .value(PaypleField.PAYMENT_STATE)
        .filter(state -> !APPROVED.equals(state))
        .map(state -> "Payple's success is not of an approval: PCD_PAY_STATE is not 1");
  }

  private static Optional<String> anotherWork(Answer answer) {
    return answer
        .value(PaypleField.PAYMENT_WORK)
        .filter(work -> !CHARGES.contains(work))
        .map(work -> "Payple's success is not of a charge: PCD_PAY_WORK is another");
  }

  /** A charge for a month is answered with that month, or with none. */
  private static Optional<String> anotherMonth(Payment payment, Answer answer) {
    YearMonth month = payment.terms().month();
    return differs(month, answer)
        ? Optional.of("Payple's success is not of the month " + month)
        : Optional.empty();
  }

  private static boolean differs(@Nullable YearMonth month, Answer answer) {
    return month != null
        && (differs(answer, PaypleField.PAYMENT_YEAR, month.getYear())
            || differs(answer, PaypleField.PAYMENT_MONTH, month.getMonthValue()));
  }

  private static boolean differs(Answer answer, PaypleField field, int number) {
    return answer.value(field).isPresent() && answer.won(field).orElse(-1) != number;
  }
}
