// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;

/**
 * Asks for what the page needs to open the window of an order.
 *
 * @param orderId the shop's order id
 * @param buyer what the window may know of the buyer
 * @param authPath the path of the auth proxy for this order on the shop's own host ({@code
 *     payple_auth_file}), starting with a slash
 * @param resultPath the path that takes the result on the shop's own host ({@code PCD_RST_URL}),
 *     starting with a slash
 */
public record CheckoutRequest(String orderId, Buyer buyer, String authPath, String resultPath) {

  /**
   * Refuses what the window could not use.
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
   */
  public static CheckoutRequest of(String orderId, String callbacks) {
    return new CheckoutRequest(
        orderId, Buyer.UNNAMED, callbacks + "/auth/" + orderId, callbacks + "/result");
  }

  /**
   * The same checkout, telling the window who buys.
   *
   * @param who the buyer
   * @return the changed request
   */
  public CheckoutRequest forBuyer(Buyer who) {
    return new CheckoutRequest(orderId, who, authPath, resultPath);
  }

  private static void requirePath(String name, String path) {
    if (path == null || !path.matches("/[A-Za-z0-9._~/-]*") || path.startsWith("//")) {
      throw new IllegalArgumentException(
          name + " must be a path on the shop's own host, starting with a slash; was " + path);
    }
  }
}
