// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.Movement;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;

/** The fields of webhooks, as in Payple's documentation of 2020. */
public final class WebhookPayloads {
  private final String cstId;

  public WebhookPayloads(Merchant merchant) {
    cstId = merchant.cstId();
  }

  public Answer paid(Payment payment) {
    return about(
            PaymentFields.success(payment.order(), "카드결제완료"), payment.order(), payment.payerId())
        .withAll(PaymentFields.choice(payment.charge().choice()));
  }

  public Answer declined(PaymentOrder order, Refusal refusal) {
    return about(Answer.error(refusal, order), order, order.field("PCD_PAYER_ID"));
  }

  public Answer cancelled(Payment payment, Movement refund) {
    return about(Answer.success("PAYC0000", "환불성공"), payment.order(), payment.payerId())
        .withAll(PaymentFields.choice(payment.charge().choice()))
        .with("PCD_REFUND_TOTAL", refund.amount())
        .with("PCD_REFUND_TIME", KoreanTime.stamp(refund.at()))
        .with("PCD_PAYCANCEL_FLAG", "Y");
  }

  public Answer removed(RegisteredCard card) {
    return new Answer()
        .with("PCD_CST_ID", cstId)
        .with("PCD_PAY_WORK", "PUSERDEL")
        .with("PCD_PAY_RST", "success")
        .with("PCD_PAY_MSG", "2008 : 고객요청으로 자동이체 해지되었음(업체해지)")
        .with("PCD_PAY_TYPE", card.kind().type())
        .with("PCD_PAYER_ID", card.billingKey())
        .with("PCD_PAYER_NAME", card.payerName())
        .with("PCD_PAYER_HP", card.payerPhone());
  }

  /** A card or account that the buyer registered; these fields are an assumption. */
  public Answer registered(RegisteredCard card) {
    return Answer.success("0000", card.masked().isAccount() ? "계좌등록완료" : "카드등록완료")
        .with("PCD_CST_ID", cstId)
        .with("PCD_PAY_WORK", "AUTH")
        .with("PCD_PAY_TYPE", card.kind().type())
        .withNumber("PCD_PAYER_NO", card.payerNo())
        .with("PCD_PAYER_ID", card.billingKey())
        .with("PCD_PAYER_NAME", card.payerName())
        .with("PCD_PAYER_HP", card.payerPhone())
        .withAll(PaymentFields.source(card.masked()));
  }

  // the merchant id is the raw one, not the token in answers
  private Answer about(Answer outcome, PaymentOrder order, String payerId) {
    return outcome
        .with("PCD_CST_ID", cstId)
        .with("PCD_PAY_OID", order.orderId())
        .with("PCD_PAY_TYPE", order.field("PCD_PAY_TYPE"))
        .withNumber("PCD_PAYER_NO", order.field("PCD_PAYER_NO"))
        .with("PCD_PAYER_ID", payerId)
        .with("PCD_PAY_YEAR", order.field("PCD_PAY_YEAR"))
        .with("PCD_PAY_MONTH", order.field("PCD_PAY_MONTH"))
        .with("PCD_PAY_GOODS", order.field("PCD_PAY_GOODS"))
        .with("PCD_PAY_TOTAL", order.amount())
        .with("PCD_REGULER_FLAG", order.field("PCD_REGULER_FLAG"));
  }
}
