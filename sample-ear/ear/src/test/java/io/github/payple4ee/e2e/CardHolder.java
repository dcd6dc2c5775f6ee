// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A buyer of the shop with a card or a bank account, or without one yet.
 *
 * @param sample the sample
 * @param buyer the buyer, as the shop created it
 */
public record CardHolder(Sample sample, ShopBuyer buyer) {

  static final String GOOD_CARD = "4111111111111111";
  static final String DECLINED_CARD = "4111111111110002";
  static final String BANK = "088";
  static final String GOOD_ACCOUNT = "110123456789";

  /** Registers a good card and returns the order of the registration. */
  public String register() {
    return register(GOOD_CARD);
  }

  /** Registers a card and returns the order of the registration. */
  public String register(String cardNumber) {
    Map<String, String> window = window();
    sample.shop().result(sample.payple().buyer().register(window, cardNumber));
    return window.get("PCD_PAY_OID");
  }

  /** Registers a good bank account and returns the order of the registration. */
  public String registerAccount() {
    Map<String, String> window = buyer.accountWindow();
    sample.shop().result(sample.payple().buyer().registerAccount(window, BANK, GOOD_ACCOUNT));
    return window.get("PCD_PAY_OID");
  }

  /** The number that the shop chose. */
  public String payerNo() {
    return buyer.payerNo();
  }

  /** What the script would hand to the window of a new registration. */
  public Map<String, String> window() {
    return buyer.window();
  }

  /** The card that the shop shows. */
  public Reply card() {
    return buyer.card();
  }

  /** Has the card removed. */
  public Reply remove() {
    return buyer.remove();
  }

  /** Is charged by the operator, as often as there are orders. */
  public Reply pay(String orderId, long amount) {
    return pay(charge(orderId, amount));
  }

  /** Is charged once for a month. */
  public Reply pay(String orderId, long amount, YearMonth month) {
    Map<String, Object> charge = charge(orderId, amount);
    charge.put("year", String.valueOf(month.getYear()));
    charge.put("month", String.format("%02d", month.getMonthValue()));
    return pay(charge);
  }

  private Reply pay(Map<String, Object> charge) {
    return buyer.charge(charge);
  }

  /** The card that Payple has. */
  public RegisteredCard atPayple() {
    return sample.payple().cards().ofPayer(payerNo()).get(0);
  }

  String path() {
    return buyer.path();
  }

  private static Map<String, Object> charge(String orderId, long amount) {
    Map<String, Object> charge = new LinkedHashMap<>();
    charge.put("orderId", orderId);
    charge.put("goods", "이달의 차");
    charge.put("amount", amount);
    return charge;
  }
}
