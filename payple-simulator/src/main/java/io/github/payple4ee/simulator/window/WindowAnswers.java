// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.access.Authorization;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import io.github.payple4ee.simulator.webhook.PaymentFields;

/** The window's answers to the merchant. */
final class WindowAnswers {
  private WindowAnswers() {}

  static Answer refused(PaymentOrder order, Refusal refusal) {
    return Answer.error(refusal, order)
        .withAll(PaymentFields.order(order, order.field("PCD_PAYER_ID")));
  }

  static Answer authenticated(Authorization waiting, String time, String base) {
    String message = waiting.order().isTransfer() ? "계좌인증완료" : "카드인증완료";
    return Answer.success("0000", message)
        .withAll(PaymentFields.order(waiting.order(), waiting.payerId()))
        .with("PCD_AUTH_KEY", waiting.authKey())
        .with("PCD_PAY_REQKEY", waiting.requestKey())
        .with("PCD_PAY_COFURL", base + waiting.confirmPath())
        .with("PCD_PAY_HOST", base)
        .with("PCD_PAY_URL", waiting.confirmPath())
        .withAll(PaymentFields.authentication(waiting.charge(), time));
  }

  // seen live: a card that is registered already is a success with its own message
  static Answer registered(PaymentOrder order, Cards.Registration registration) {
    RegisteredCard card = registration.card();
    String registered = card.masked().isAccount() ? "계좌등록완료" : "카드등록완료";
    return Answer.success("0000", registration.known() ? "기 인증고객 입니다." : registered)
        .withAll(PaymentFields.order(order, card.billingKey()))
        .withAll(PaymentFields.source(card.masked()));
  }

  static Answer paid(Payment payment, String base) {
    return PaymentFields.success(payment.order(), "카드결제완료")
        .withAll(PaymentFields.order(payment.order(), payment.payerId()))
        .withAll(PaymentFields.amounts(payment.order()))
        .withAll(PaymentFields.capture(payment, base));
  }
}
