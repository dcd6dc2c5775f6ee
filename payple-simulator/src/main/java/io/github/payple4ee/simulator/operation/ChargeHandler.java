// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.Access;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.Charge;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import io.github.payple4ee.simulator.webhook.PaymentFields;
import java.util.Optional;

/**
 * {@code POST /php/RePayCardAct.php?ACT_=PAYM} and {@code POST
 * /php/SimplePayCardAct.php?ACT_=PAYM}: charges a billing key. {@code RePayAct.php} and {@code
 * SimplePayAct.php} do so for accounts.
 */
public final class ChargeHandler implements OperationHandler {
  private final ChargeKind kind;
  private final Access access;
  private final Cards cards;
  private final CardCompany cardCompany;
  private final Addresses addresses;

  public ChargeHandler(
      ChargeKind kind, Access access, Cards cards, CardCompany cardCompany, Addresses addresses) {
    this.kind = kind;
    this.access = access;
    this.cards = cards;
    this.cardCompany = cardCompany;
    this.addresses = addresses;
  }

  @Override
  public Operation operation() {
    return Operation.CHARGE;
  }

  @Override
  public Optional<String> subject(Request request) {
    return Optional.of(request.field("PCD_PAY_OID"));
  }

  @Override
  public Optional<PaymentOrder> payment(Request request) {
    return Optional.of(order(request));
  }

  @Override
  public Answer perform(Request request) {
    PaymentOrder order = order(request);
    return refusal(request, order)
        .map(refusal -> refused(order, refusal))
        .orElseGet(() -> charge(order, addresses.operations(request)));
  }

  @Override
  public Refusal silence(Request request) {
    return kind.silence();
  }

  @Override
  public Refusal reversal() {
    return kind.reversal();
  }

  @Override
  public Refusal repetition(Request request) {
    return kind.duplicate();
  }

  /** The answer to a request for an order that another request is charging. */
  Answer duplicate(Request request) {
    PaymentOrder order = order(request);
    return refused(order, refusal(request, order).orElse(kind.duplicate()));
  }

  private static PaymentOrder order(Request request) {
    return PaymentOrder.of(request.fields()).ofTheMerchant();
  }

  private Optional<Refusal> refusal(Request request, PaymentOrder order) {
    return access.refusal(request, kind.purpose(), kind.access()).or(() -> kind.refusal(order));
  }

  private Answer charge(PaymentOrder order, String base) {
    Optional<RegisteredCard> card =
        cards
            .find(order.field("PCD_PAYER_ID"))
            .filter(found -> found.masked().isAccount() == kind.isTransfer());
    if (card.isEmpty()) {
      return refused(order, kind.unknownCard());
    }
    Charge charge = Charge.of(order, card.get());
    return cardCompany
        .decline(charge)
        .map(refusal -> refused(order, refusal))
        .orElseGet(
            () ->
                cardCompany
                    .capture(charge)
                    .map(payment -> paid(payment, base))
                    .orElseGet(() -> refused(order, kind.duplicate())));
  }

  private static Answer refused(PaymentOrder order, Refusal refusal) {
    return Answer.error(refusal, order).with("PCD_PAY_OID", order.orderId());
  }

  // manual 3: the fields and their types as in the example of the answer
  private Answer paid(Payment payment, String base) {
    PaymentOrder order = payment.order();
    Answer answer =
        PaymentFields.success(order, "결제완료")
            .with("PCD_PAY_TYPE", order.field("PCD_PAY_TYPE"))
            .with("PCD_PAY_OID", order.orderId())
            .withNumber("PCD_PAYER_NO", order.field("PCD_PAYER_NO"))
            .with("PCD_PAYER_ID", payment.payerId())
            .with("PCD_PAYER_EMAIL", order.field("PCD_PAYER_EMAIL"));
    if (kind.isRecurring()) {
      answer
          .with("PCD_PAY_YEAR", order.field("PCD_PAY_YEAR"))
          .with("PCD_PAY_MONTH", order.field("PCD_PAY_MONTH"));
    }
    return answer
        .with("PCD_PAY_GOODS", order.field("PCD_PAY_GOODS"))
        .with("PCD_PAY_TOTAL", order.amount())
        .with("PCD_PAY_ISTAX", order.field("PCD_PAY_ISTAX"))
        .withNumber("PCD_PAY_TAXTOTAL", order.field("PCD_PAY_TAXTOTAL"))
        .withAll(PaymentFields.capture(payment, base))
        .with(kind.purpose().field(), "Y")
        .with("PCD_USER_DEFINE1", order.field("PCD_USER_DEFINE1"))
        .with("PCD_USER_DEFINE2", order.field("PCD_USER_DEFINE2"));
  }
}
