// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.Access;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.CashReceipt;
import io.github.payple4ee.simulator.ledger.CashReceipts;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.MaskedInstrument;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.webhook.PaymentFields;
import java.util.Optional;

/** {@code POST /php/PayChkAct.php}: returns the result of a payment. */
public final class LookupHandler implements OperationHandler {
  private final Access access;
  private final Ledger ledger;
  private final CashReceipts receipts;
  private final Addresses addresses;

  public LookupHandler(Access access, Ledger ledger, CashReceipts receipts, Addresses addresses) {
    this.access = access;
    this.ledger = ledger;
    this.receipts = receipts;
    this.addresses = addresses;
  }

  @Override
  public Operation operation() {
    return Operation.LOOKUP;
  }

  @Override
  public Optional<String> subject(Request request) {
    return Optional.of(request.field("PCD_PAY_OID"));
  }

  @Override
  public Answer perform(Request request) {
    return refusal(request)
        .map(Answer::error)
        .orElseGet(
            () ->
                ledger
                    .payment(request.field("PCD_PAY_OID"))
                    .filter(payment -> payment.isOf(request.field("PCD_PAY_DATE")))
                    .filter(payment -> payment.isOfTheMonthIn(request))
                    .filter(payment -> payment.isOfType(request.field("PCD_PAY_TYPE")))
                    .map(payment -> paid(payment, addresses.operations(request)))
                    .orElseGet(() -> Answer.error(Refusal.NO_SUCH_PAYMENT)))
        .with("PCD_PAY_OID", request.field("PCD_PAY_OID"));
  }

  private Optional<Refusal> refusal(Request request) {
    return request.field("PCD_PAYCHK_FLAG").equals("Y")
        ? access.refusal(request, Purpose.LOOKUP, Access.Refusals.COMMON)
        : Optional.of(Refusal.LOOKUP_NOT_ALLOWED);
  }

  // manual, result lookup: no code, amounts as text, PCD_CARDNAME instead of PCD_PAY_CARDNAME
  private Answer paid(Payment payment, String base) {
    PaymentOrder order = payment.order();
    Answer answer =
        new Answer()
            .with("PCD_PAY_RST", "success")
            .with("PCD_PAY_MSG", "조회완료")
            .with("PCD_PAY_OID", order.orderId())
            .with("PCD_PAY_TYPE", order.field("PCD_PAY_TYPE"))
            .with("PCD_PAYER_NO", order.field("PCD_PAYER_NO"))
            .with("PCD_PAYER_ID", payment.payerId())
            .with("PCD_PAY_YEAR", order.field("PCD_PAY_YEAR"))
            .with("PCD_PAY_MONTH", order.field("PCD_PAY_MONTH"))
            .with("PCD_PAY_GOODS", order.field("PCD_PAY_GOODS"))
            .with("PCD_PAY_TOTAL", order.field("PCD_PAY_TOTAL"))
            .with("PCD_PAY_TIME", KoreanTime.stamp(payment.capture().at()))
            .with("PCD_REGULER_FLAG", order.field("PCD_REGULER_FLAG"))
            .with("PCD_PAYER_EMAIL", order.field("PCD_PAYER_EMAIL"))
            .withAll(source(payment, base))
            .withAll(PaymentFields.choice(payment.charge().choice()))
            .aside("PCD_PAYER_NAME", order.field("PCD_PAYER_NAME"))
            .aside("PCD_PAY_ISTAX", order.field("PCD_PAY_ISTAX"))
            .aside("PCD_PAY_TAXTOTAL", order.field("PCD_PAY_TAXTOTAL"));
    long refunded = ledger.refunded(order.orderId());
    return refunded == 0 ? answer : answer.with("PCD_REFUND_TOTAL", String.valueOf(refunded));
  }

  private Answer source(Payment payment, String base) {
    MaskedInstrument source = payment.source();
    return switch (source.kind()) {
      case CARD ->
          new Answer()
              .with("PCD_CARDNUM", source.number())
              .with("PCD_CARDNAME", source.issuer())
              .with("PCD_CARDTRADENUM", payment.capture().tradeNo())
              .aside("PCD_PAY_CARDAUTHNO", payment.approvalNo())
              .aside("PCD_PAY_CARDRECEIPT", PaymentFields.receipt(payment, base));
      case ACCOUNT ->
          PaymentFields.source(source)
              .withAll(
                  PaymentFields.cashReceipt(
                      receipts
                          .find(payment.order().orderId())
                          .map(CashReceipt::number)
                          .orElse("")));
      case POINTS -> new Answer();
    };
  }
}
