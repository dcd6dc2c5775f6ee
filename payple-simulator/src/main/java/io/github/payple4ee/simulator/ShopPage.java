// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.ledger.PaymentOrder;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page of the shop that hands a checkout to Payple's script, in the browser of a buyer. Each
 * method does what script, window and browser do: it authenticates the page, opens the window, lets
 * the buyer act, and sends the result to the shop, whose response it returns.
 *
 * <p>The address of the script and the fields are those of the checkout, as the page gets them. The
 * methods throw {@link IllegalStateException} if the script would show an alert or open no window,
 * {@link IllegalArgumentException} if the address is not that of the simulator's script, and {@link
 * java.io.UncheckedIOException} if the shop does not respond. A test that gives {@code
 * PaypleCpayAuthCheck} a function takes the {@link #result} and sends it as the function would.
 */
public final class ShopPage {
  // the script's own words
  private static final String CLOSED = "결제를 종료하였습니다.";

  private final Buyer buyer;
  private final PageScript script;

  /** What the buyer does in the window, such as {@code Buyer::register}. */
  @FunctionalInterface
  public interface Action {

    /** Acts in the window with these fields, and returns its result. */
    Map<String, String> inWindow(Buyer buyer, Map<String, String> fields);
  }

  ShopPage(Buyer buyer, PageScript script) {
    this.buyer = buyer;
    this.script = script;
  }

  /** The buyer pays, as in {@link Buyer#pay(Map)}. */
  public HttpResponse<String> pay(URI address, Map<String, String> fields) {
    return act(address, fields, Buyer::pay);
  }

  /** The card company declines the payment. */
  public HttpResponse<String> decline(URI address, Map<String, String> fields) {
    return act(address, fields, Buyer::decline);
  }

  /**
   * The buyer closes the window. In direct mode Payple's page sends a result. Otherwise the script
   * sends the fields that it was given, with {@code close} as the result.
   */
  public HttpResponse<String> close(URI address, Map<String, String> fields) {
    Map<String, String> opened = script.open(address, fields);
    return script.deliver(
        PaymentOrder.of(opened).isDirect() ? buyer.close(opened) : closed(address, opened));
  }

  /** The buyer does something else in the window. */
  public HttpResponse<String> act(URI address, Map<String, String> fields, Action action) {
    return deliver(result(address, fields, action));
  }

  /**
   * The buyer acts, and the result does not arrive, because it is lost or because {@link #deliver}
   * sends it later.
   */
  public Map<String, String> result(URI address, Map<String, String> fields, Action action) {
    return action.inWindow(buyer, script.open(address, fields));
  }

  /** Sends a result to the shop as the browser does, and returns the shop's response. */
  public HttpResponse<String> deliver(Map<String, String> result) {
    return script.deliver(result);
  }

  private static Map<String, String> closed(URI address, Map<String, String> opened) {
    Map<String, String> closed = new LinkedHashMap<>(opened);
    closed.put("PCD_PAY_RST", "close");
    closed.put("PCD_PAY_MSG", CLOSED);
    if (PageScript.isOfToday(address)) {
      closed.put("PCD_PAY_CODE", "C0998");
    }
    return closed;
  }
}
