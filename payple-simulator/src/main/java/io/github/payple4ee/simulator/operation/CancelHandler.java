// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.AuthKeys;
import io.github.payple4ee.simulator.access.Credentials;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import io.github.payple4ee.simulator.ledger.MaskedInstrument;
import io.github.payple4ee.simulator.ledger.Movement;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.webhook.PaymentFields;
import java.util.Optional;

/** {@code POST /php/account/api/cPayCAct.php}: refunds a payment as a whole or in part. */
public final class CancelHandler implements OperationHandler {
  private final Credentials credentials;
  private final AuthKeys keys;
  private final Ledger ledger;
  private final CardCompany cardCompany;
  private final Addresses addresses;
  private final boolean partialCancelAllowed;

  public CancelHandler(
      Credentials credentials,
      AuthKeys keys,
      Ledger ledger,
      CardCompany cardCompany,
      Addresses addresses,
      boolean partialCancelAllowed) {
    this.credentials = credentials;
    this.keys = keys;
    this.ledger = ledger;
    this.cardCompany = cardCompany;
    this.addresses = addresses;
    this.partialCancelAllowed = partialCancelAllowed;
  }

  @Override
  public Operation operation() {
    return Operation.CANCEL;
  }

  @Override
  public Optional<String> subject(Request request) {
    return Optional.of(request.field("PCD_PAY_OID"));
  }

  @Override
  public Refusal repetition(Request request) {
    return Refusal.ALREADY_CANCELLED;
  }

  @Override
  public Answer perform(Request request) {
    return refusal(request)
        .map(Answer::error)
        .orElseGet(() -> cancel(request))
        .with("PCD_PAY_OID", request.field("PCD_PAY_OID"));
  }

  private Optional<Refusal> refusal(Request request) {
    boolean known =
        keys.issuedFor(Purpose.CANCEL, request.field("PCD_AUTH_KEY")).filter(keys::use).isPresent();
    if (!known
        || !credentials.areTokensIn(request.fields())
        || !request.field("PCD_PAYCANCEL_FLAG").equals("Y")) {
      return Optional.of(Refusal.CANCEL_NOT_ALLOWED);
    }
    if (!credentials.merchant().refundKey().equals(request.field("PCD_REFUND_KEY"))) {
      return Optional.of(Refusal.WRONG_REFUND_KEY);
    }
    return Optional.empty();
  }

  private Answer cancel(Request request) {
    String orderId = request.field("PCD_PAY_OID");
    String total = request.field("PCD_REFUND_TOTAL");
    Optional<Payment> payment =
        ledger
            .payment(orderId)
            .filter(paid -> paid.isOf(request.field("PCD_PAY_DATE")))
            .filter(paid -> paid.isOfTheMonthIn(request))
            .filter(paid -> paid.isOfType(request.field("PCD_PAY_TYPE")));
    if (payment.isEmpty()) {
      return Answer.error(Refusal.NOTHING_TO_CANCEL);
    }
    if (!total.matches("[1-9]\\d{0,14}")) {
      return Answer.error(Refusal.WRONG_CANCEL_AMOUNT);
    }
    long amount = Long.parseLong(total);
    if (!tax(request).matches("\\d{0,15}") || amount < taxWon(request)) {
      return Answer.error(Refusal.WRONG_CANCEL_AMOUNT);
    }
    LedgerEntry entry = ledger.order(orderId).orElseThrow();
    return limit(entry, amount)
        .map(Answer::error)
        .orElseGet(() -> refund(payment.get(), amount, request));
  }

  private static String tax(Request request) {
    String tax = request.field("PCD_REFUND_TAXTOTAL");
    return tax.isEmpty() ? request.field("PCD_PAY_TAXTOTAL") : tax;
  }

  private static long taxWon(Request request) {
    return tax(request).isEmpty() ? 0 : Long.parseLong(tax(request));
  }

  private Optional<Refusal> limit(LedgerEntry entry, long amount) {
    if (entry.remaining() == 0) {
      return Optional.of(Refusal.ALREADY_CANCELLED);
    }
    if (amount > entry.remaining()) {
      return Optional.of(Refusal.ABOVE_REMAINING);
    }
    return amount < entry.captured() && !partialCancelAllowed
        ? Optional.of(Refusal.NO_PARTIAL_CANCEL)
        : Optional.empty();
  }

  private Answer refund(Payment payment, long amount, Request request) {
    return cardCompany
        .refund(payment.order().orderId(), amount)
        .map(refund -> refunded(payment, refund, request))
        .orElseGet(() -> Answer.error(Refusal.ABOVE_REMAINING));
  }

  private Answer refunded(Payment payment, Movement refund, Request request) {
    PaymentOrder order = payment.order();
    String payerNo = order.field("PCD_PAYER_NO");
    Answer answer =
        Answer.success("PAYC0000", "환불성공")
            .with("PCD_PAY_OID", order.orderId())
            .with("PCD_PAY_TYPE", order.field("PCD_PAY_TYPE"))
            // seen live: an empty payer number is returned as the number 0
            .withNumber("PCD_PAYER_NO", payerNo.isEmpty() ? "0" : payerNo)
            .with("PCD_PAYER_ID", payment.payerId())
            .with("PCD_PAY_YEAR", order.field("PCD_PAY_YEAR"))
            .with("PCD_PAY_MONTH", order.field("PCD_PAY_MONTH"))
            .with("PCD_PAY_GOODS", order.field("PCD_PAY_GOODS"))
            .with("PCD_REGULER_FLAG", order.field("PCD_REGULER_FLAG"))
            .with("PCD_REFUND_TOTAL", refund.amount())
            // manual 4 has the first, live answers the second
            .with("PCD_PAY_TAXTOTAL", taxWon(request))
            .with("PCD_REFUND_TAXTOTAL", taxWon(request));
    return payment.source().kind() == MaskedInstrument.Kind.CARD
        ? answer
            .with("PCD_PAY_CARDTRADENUM", refund.tradeNo())
            .with(
                "PCD_PAY_CARDRECEIPT",
                PaymentFields.receipt(payment, addresses.operations(request)))
        : answer;
  }
}
