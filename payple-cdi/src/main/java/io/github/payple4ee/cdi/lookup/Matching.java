// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.cdi.journal.Observed;
import io.github.payple4ee.client.InquiryResponse;
import io.github.payple4ee.client.PaymentResponse;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares a success of Payple with the journal: order, amount and kind have to be equal. */
public final class Matching {

  private static final String APPROVED = "1";
  private static final String CANCELLED = "Y";
  // a value that is too long counts as absent in other places; here it does not match
  private static final Set<PaypleField> OF_ITS_KIND =
      Set.of(
          PaypleField.PAYMENT_TYPE,
          PaypleField.PAYMENT_STATE,
          PaypleField.PAYMENT_WORK,
          PaypleField.PAYMENT_YEAR,
          PaypleField.PAYMENT_MONTH);
  // the manual's answers name no work; AUTH is a registration, which moves no money
  private static final Set<String> CHARGES = Set.of("CERT", "PAY");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private Matching() {}

  /** Why a success is not the charge of this payment. */
  static Optional<String> objectionToCharge(Payment payment, PaymentResponse response) {
    return anotherOrderOrAmount(payment, response, response.total(), payment.amount())
        .or(() -> anotherKind(payment, response))
        .or(() -> refunded(response));
  }

  private static Optional<String> refunded(PaymentResponse response) {
    return namesRefunds(response) && orZero(response.refundTotal()) == 0
        ? Optional.empty()
        : Optional.of("Payple's success is not that of a charge, because it names a refund");
  }

  /**
   * Whether the answer shows clearly how much was refunded: a number of won, or nothing. An answer
   * with the flag of a cancel but no readable amount may mean that everything was refunded.
   */
  static boolean namesRefunds(PaymentResponse response) {
    if (response.refundTotal() != null) {
      return response.refundTotal() > 0 || !cancelled(response);
    }
    return response.fields().value(PaypleField.REFUND_TOTAL).isEmpty()
        && !response.fields().tooLong().contains(PaypleField.REFUND_TOTAL)
        && !cancelled(response);
  }

  private static boolean cancelled(PaymentResponse response) {
    return CANCELLED.equalsIgnoreCase(response.cancelFlag());
  }

  /** Why a success is not the refund of this amount of this payment. */
  static Optional<String> objectionToRefund(
      Payment payment, PaymentResponse response, long amount) {
    return anotherOrderOrAmount(payment, response, response.refundTotal(), amount)
        .or(() -> anotherType(payment, response))
        .or(() -> anotherMonth(payment, response));
  }

  /** Why a success is not an approved charge of the kind of this payment. */
  static Optional<String> anotherKind(Payment payment, PaymentResponse response) {
    return anotherType(payment, response)
        .or(() -> notApproved(response))
        .or(() -> anotherWork(response))
        .or(() -> anotherMonth(payment, response))
        .or(() -> unreadable(response));
  }

  private static Optional<String> unreadable(PaymentResponse response) {
    return response.fields().tooLong().stream()
        .filter(OF_ITS_KIND::contains)
        .findFirst()
        .map(field -> "Payple's success cannot be read: " + field.wireName() + " is too long");
  }

  /**
   * Whether the answer has a field that only a charge has. A payment with points has no trade
   * number, and may have no time.
   */
  static boolean traced(InquiryResponse response) {
    return response.fields().value(PaypleField.PAYMENT_TIME).isPresent()
        || response.tradeNumber() != null
        || response.transactionKey() != null
        || response.easyPayMethod() != null
        || response.approvalNumber() != null
        || response.paymentState() != null;
  }

  /** The amounts that a success of this order names, if they are not the order's. */
  static @Nullable Observed observed(Payment payment, PaymentResponse response) {
    Long charged = response.total();
    return payment.orderId().equals(response.orderId())
            && charged != null
            && charged != payment.amount()
        ? new Observed(charged, orZero(response.refundTotal()))
        : null;
  }

  private static long orZero(@Nullable Long won) {
    return won == null ? 0 : won;
  }

  private static Optional<String> anotherOrderOrAmount(
      Payment payment, PaymentResponse response, @Nullable Long won, long amount) {
    if (!payment.orderId().equals(response.orderId())) {
      return Optional.of("Payple's success does not name this order");
    }
    return won != null && won == amount
        ? Optional.empty()
        : Optional.of("Payple's success does not name this amount, " + amount + " won");
  }

  /** Why the type is none of those that the buyer may have chosen. */
  private static Optional<String> anotherType(Payment payment, PaymentResponse response) {
    List<PaymentMethod> methods = payment.methods();
    boolean chosen =
        methods.stream().anyMatch(method -> method.type().equals(response.paymentType()));
    return chosen ? Optional.empty() : anotherType(response.paymentType(), methods.get(0).type());
  }

  /** Why a success is not that of a card, or not that of an account. Both have billing keys. */
  public static Optional<String> anotherType(@Nullable String paymentType, String expected) {
    return paymentType == null || expected.equals(paymentType)
        ? Optional.empty()
        : Optional.of(
            "Payple's success is not that of a "
                + (expected.equals(PaymentMethod.CARD.type()) ? "card" : "bank transfer")
                + ": PCD_PAY_TYPE is another");
  }

  // protocol notes: "1" is an approval; what other values mean is not published, so that a payment
  // in another state counts only when the answer also says that all of it was refunded
  private static Optional<String> notApproved(PaymentResponse response) {
    return response.paymentState() == null
            || APPROVED.equals(response.paymentState())
            || refundedWholly(response)
        ? Optional.empty()
        : Optional.of("Payple's success is not that of an approval: PCD_PAY_STATE is not 1");
  }

  private static boolean refundedWholly(PaymentResponse response) {
    return response.total() != null && response.total().equals(response.refundTotal());
  }

  private static Optional<String> anotherWork(PaymentResponse response) {
    return response.work() == null || CHARGES.contains(response.work())
        ? Optional.empty()
        : Optional.of("Payple's success is not that of a charge: PCD_PAY_WORK is another");
  }

  /**
   * Why the month does not match. Payple answers a charge for a month with that month, or with
   * none.
   */
  private static Optional<String> anotherMonth(Payment payment, PaymentResponse response) {
    YearMonth month = payment.terms().month();
    return differs(month, response)
        ? Optional.of("Payple's success is not for the month " + month)
        : Optional.empty();
  }

  private static boolean differs(@Nullable YearMonth month, PaymentResponse response) {
    return month != null
        && (differs(response.year(), month.getYear())
            || differs(response.month(), month.getMonthValue()));
  }

  private static boolean differs(@Nullable String digits, int number) {
    return digits != null
        && !(DIGITS.matcher(digits).matches() && Integer.parseInt(digits) == number);
  }
}
