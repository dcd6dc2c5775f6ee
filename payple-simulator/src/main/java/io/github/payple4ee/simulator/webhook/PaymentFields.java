// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.MaskedCard;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The groups of fields that several answers share. */
public final class PaymentFields {
  private PaymentFields() {}

  /** The unchanged fields of the order, with the billing key of the payment. */
  public static Answer order(PaymentOrder order, String payerId) {
    Answer echo = new Answer();
    order.fields().keySet().stream()
        .filter(name -> !name.startsWith("PCD_USER_DEFINE") || !order.field(name).isEmpty())
        .forEach(name -> echo.with(name, order.field(name)));
    return echo.with("PCD_PAYER_ID", payerId)
        .withNumber("PCD_PAYER_NO", order.field("PCD_PAYER_NO"))
        .withNumber("PCD_PAY_TOTAL", order.field("PCD_PAY_TOTAL"))
        .withNumber("PCD_PAY_TAXTOTAL", order.field("PCD_PAY_TAXTOTAL"));
  }

  public static Answer amounts(PaymentOrder order) {
    return new Answer()
        .with("PCD_PAY_AMOUNT", order.amount())
        .with("PCD_PAY_DISCOUNT", 0)
        .with("PCD_PAY_AMOUNT_REAL", order.amount());
  }

  public static Answer card(MaskedCard card) {
    return new Answer()
        .with("PCD_PAY_CARDNAME", card.company())
        .with("PCD_PAY_CARDNUM", card.number());
  }

  public static Answer capture(Payment payment, String base) {
    return new Answer()
        .with("PCD_PAY_TIME", KoreanTime.stamp(payment.capture().at()))
        .withAll(card(payment.card()))
        .with("PCD_PAY_CARDTRADENUM", payment.capture().tradeNo())
        .with("PCD_PAY_CARDAUTHNO", payment.approvalNo())
        .with("PCD_PAY_CARDRECEIPT", receipt(payment, base));
  }

  /** The address of the receipt: a page of the simulator, not the card company's. */
  public static String receipt(Payment payment, String base) {
    String order = URLEncoder.encode(payment.order().orderId(), StandardCharsets.UTF_8);
    return base + "/receipt?dataType=receipt&order=" + order;
  }
}
