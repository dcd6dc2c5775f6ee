// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import io.github.payple4ee.client.PlainText;
import java.util.Objects;

/**
 * A request for what the page needs to open the payment window of an order.
 *
 * @param orderId the shop's order id
 * @param buyer the buyer's data for the window
 * @param authPath the path of the auth proxy for this order on the shop's own host, starting with a
 *     slash. The checkout appends a token as the last segment. It is valid for this order and for
 *     two hours; {@code payple_auth_file} is the path with the token
 * @param resultPath the path on the shop's own host that receives the result ({@code PCD_RST_URL}),
 *     starting with a slash
 * @param direct whether the window replaces the page, and Payple's page posts the result, instead
 *     of a layer or a popup (manual: 1. {@code PCD_RST_URL} as an absolute address). For mobile
 *     browsers and browsers inside apps, because they block popups. Requires {@code
 *     payple.referer}, from which the module takes the host of the shop
 * @param registeredCard whether the buyer pays with the registered card and enters its password
 *     only ({@code PCD_SIMPLE_FLAG}). The page then holds the card's billing key, because Payple's
 *     script requires it
 */
public record CheckoutRequest(
    String orderId,
    Buyer buyer,
    String authPath,
    String resultPath,
    boolean direct,
    boolean registeredCard) {

  /**
   * Refuses values that the window cannot use.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public CheckoutRequest {
    OrderIds.require("orderId", orderId);
    Objects.requireNonNull(buyer, "buyer");
    requirePath("authPath", authPath);
    requirePath("resultPath", resultPath);
  }

  /**
   * A checkout with the callbacks below a path of the shop: {@code CheckoutRequest.of("order-1",
   * "/shop/payple")}.
   *
   * @param orderId the shop's order id
   * @param callbacks the path under which the shop serves the callbacks, without a slash at the end
   * @return the request
   * @throws IllegalArgumentException when the order id is invalid, or the path does not start with
   *     a slash
   */
  public static CheckoutRequest of(String orderId, String callbacks) {
    return new CheckoutRequest(
        orderId,
        Buyer.UNNAMED,
        callbacks + "/auth/" + orderId,
        callbacks + "/result",
        false,
        false);
  }

  /**
   * The same checkout with the buyer's data.
   *
   * @param other the buyer's data
   * @return the changed request
   */
  public CheckoutRequest forBuyer(Buyer other) {
    return new CheckoutRequest(orderId, other, authPath, resultPath, direct, registeredCard);
  }

  /**
   * The same checkout in the whole page instead of a layer or a popup.
   *
   * @return the changed request
   */
  public CheckoutRequest inWholePage() {
    return new CheckoutRequest(orderId, buyer, authPath, resultPath, true, registeredCard);
  }

  /**
   * The same checkout with the card that is registered for the buyer of the payment.
   *
   * @return the changed request
   * @see PaymentRequest#registeringCardOf
   */
  public CheckoutRequest withRegisteredCard() {
    return new CheckoutRequest(orderId, buyer, authPath, resultPath, direct, true);
  }

  private static String shown(String path) {
    return path == null ? "null" : PlainText.of(path.substring(0, Math.min(path.length(), 80)));
  }

  private static void requirePath(String name, String path) {
    if (path == null || !path.matches("/[A-Za-z0-9._~/-]*") || path.startsWith("//")) {
      throw new IllegalArgumentException(
          name
              + " must be a path on the shop's own host, starting with a slash; was "
              + shown(path));
    }
  }
}
