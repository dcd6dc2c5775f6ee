// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.ledger.BuyerChoice;
import io.github.payple4ee.simulator.ledger.Charge;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.MaskedInstrument;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The groups of fields that several answers share. */
public final class PaymentFields {
  private PaymentFields() {}

  /**
   * The outcome of a successful payment.
   *
   * @param message the message when a card was charged
   */
  public static Answer success(PaymentOrder order, String message) {
    Answer success =
        order.isTransfer()
            ? Answer.success(order.codeFamily() + "0000", "출금이체완료")
            : Answer.success("SPCD0000", message);
    return success.about(order);
  }

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

  /** The card or account, or nothing for points. */
  public static Answer source(MaskedInstrument source) {
    return switch (source.kind()) {
      case CARD ->
          new Answer()
              .with("PCD_PAY_CARDNAME", source.issuer())
              .with("PCD_PAY_CARDNUM", source.number());
      case ACCOUNT ->
          new Answer()
              .with("PCD_PAY_BANKACCTYPE", "개인")
              .with("PCD_PAY_BANK", source.issuerCode())
              .with("PCD_PAY_BANKNAME", source.issuer())
              .with("PCD_PAY_BANKNUM", source.number());
      case POINTS -> new Answer();
    };
  }

  /** The wallet or the instalments that the buyer chose, or nothing. */
  public static Answer choice(BuyerChoice choice) {
    Answer answer = new Answer();
    if (choice.isWallet()) {
      answer
          .with("PCD_PAY_METHOD", choice.method())
          .with("PCD_EASY_PAY_METHOD", choice.easyPay())
          .with("PCD_TX_KEY", choice.transactionKey());
    }
    return choice.instalments().isEmpty()
        ? answer
        : answer.with("PCD_PAY_CARDQUOTA", choice.instalments());
  }

  /**
   * The fields of a payment that is authenticated and not captured: no number of it is known.
   *
   * @param time when it was authenticated; may be empty
   */
  public static Answer authentication(Charge charge, String time) {
    Answer answer =
        new Answer()
            .with("PCD_PAY_TIME", time)
            .withAll(source(charge.source()))
            .withAll(choice(charge.choice()));
    return charge.source().kind() == MaskedInstrument.Kind.CARD
        ? answer
            .with("PCD_PAY_CARDTRADENUM", "")
            .with("PCD_PAY_CARDAUTHNO", "")
            .with("PCD_PAY_CARDRECEIPT", "")
        : answer;
  }

  public static Answer capture(Payment payment, String base) {
    Answer answer =
        new Answer()
            .with("PCD_PAY_TIME", KoreanTime.stamp(payment.capture().at()))
            .withAll(source(payment.source()))
            .withAll(choice(payment.charge().choice()));
    return switch (payment.source().kind()) {
      case CARD ->
          answer
              .with("PCD_PAY_CARDTRADENUM", payment.capture().tradeNo())
              .with("PCD_PAY_CARDAUTHNO", payment.approvalNo())
              .with("PCD_PAY_CARDRECEIPT", receipt(payment, base));
      case ACCOUNT -> answer.withAll(cashReceipt(payment.cashReceipt()));
      case POINTS -> answer.with("PCD_PAY_CARDRECEIPT", receipt(payment, base));
    };
  }

  /**
   * The cash receipt of a payment from an account.
   *
   * @param number its number; empty when there is none
   */
  public static Answer cashReceipt(String number) {
    boolean issued = !number.isEmpty();
    return new Answer()
        .with("PCD_TAXSAVE_FLAG", issued ? "Y" : "N")
        .with("PCD_TAXSAVE_RST", issued ? "Y" : "N")
        .with("PCD_TAXSAVE_MGTNUM", number);
  }

  /** The address of the receipt: a page of the simulator, not the card company's. */
  public static String receipt(Payment payment, String base) {
    String order = URLEncoder.encode(payment.order().orderId(), StandardCharsets.UTF_8);
    return base + "/receipt?dataType=receipt&order=" + order;
  }
}
