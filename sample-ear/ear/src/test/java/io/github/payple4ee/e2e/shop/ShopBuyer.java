// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.shop;

import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import java.util.Map;

/**
 * A buyer that the shop created.
 *
 * @param shop the shop as the buyer calls it, with the cookie
 * @param payerNo the number that the shop chose
 * @param cookie the cookie that identifies the buyer
 */
public record ShopBuyer(Shop shop, String payerNo, String cookie) {

  private static final String CARDS = "shop/api/cards";
  private static final String ACCOUNTS = "shop/api/accounts";
  private static final String SUBSCRIPTION = "shop/api/subscription";

  /** Creates a buyer at this shop. */
  public static ShopBuyer begin(Shop shop) {
    Reply made = shop.call("POST", "shop/api/buyer");
    String cookie = made.header("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    String payerNo = made.text("payerNo");
    Notebook.secret(Kind.PAYER_NUMBER, payerNo);
    return new ShopBuyer(shop.with("Cookie", cookie), payerNo, cookie);
  }

  /** The same buyer at another node. */
  public ShopBuyer at(Shop other) {
    return new ShopBuyer(other.with("Cookie", cookie), payerNo, cookie);
  }

  /** What the script would pass to the window of a new registration. */
  public Map<String, String> window() {
    return shop.window(shop.call("POST", CARDS));
  }

  /** The same for the registration of a bank account. */
  public Map<String, String> accountWindow() {
    return shop.window(shop.call("POST", ACCOUNTS));
  }

  /** The card that the shop shows. */
  public Reply card() {
    return shop.get(CARDS);
  }

  /** Removes the card. */
  public Reply remove() {
    return shop.delete(CARDS);
  }

  /** Agrees to the shop's text and subscribes: {@code cards} or {@code accounts} are charged. */
  public Reply subscribe(String instrument) {
    String agreed =
        shop.get(SUBSCRIPTION + "/offer")
            .json()
            .getAsJsonObject()
            .getAsJsonObject("terms")
            .get("text")
            .getAsString();
    return shop.post(SUBSCRIPTION, Map.of("instrument", instrument, "agreed", agreed));
  }

  /** The subscription that the shop shows. */
  public Reply subscription() {
    return shop.get(SUBSCRIPTION);
  }

  /** The address of the card at the operator's desk. */
  public String path() {
    return CARDS + "/" + payerNo;
  }

  /** The operator charges the card. */
  public Reply charge(Map<String, ?> charge) {
    return shop.asOperator().post(path() + "/charges", charge);
  }
}
