// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaymentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Determines the price of an order. The price comes from the catalogue, because a visitor could
 * change an amount that a browser sends. Only tests, which need their own amounts, may allow such
 * amounts.
 */
@ApplicationScoped
public class Prices {

  private final Catalogue catalogue;
  private final boolean freeAmounts;

  /** Uses the shop's catalogue and configuration. */
  @Inject
  public Prices(
      Catalogue catalogue,
      @ConfigProperty(name = "shop.free.amounts", defaultValue = "false") boolean freeAmounts) {
    this.catalogue = catalogue;
    this.freeAmounts = freeAmounts;
  }

  /** For the proxy of the CDI container. */
  Prices() {
    this(new Catalogue(), false);
  }

  /**
   * The request that opens the order.
   *
   * @param language the buyer's language, for the name of the item
   * @throws RefusedRequest when the order has its own price and the shop does not allow that
   * @throws IllegalArgumentException when the order has neither an item nor a price, or both
   */
  PaymentRequest request(NewOrder order, String orderId, Locale language) {
    if (!order.namesItsPrice()) {
      Catalogue.Item item = catalogue.item(order.item());
      return order.chosenFor(
          PaymentRequest.of(orderId, item.names().get(language.getLanguage()), item.price()));
    }
    if (!freeAmounts) {
      throw RefusedRequest.forbidden(
          "This shop sells the items of its catalogue, at its prices: send item, without goods and"
              + " amount.");
    }
    if (order.item() != null) {
      throw new IllegalArgumentException("an order must have either an item, or goods and amount");
    }
    return order.chosenFor(PaymentRequest.of(orderId, order.goods(), Won.exactly(order.amount())));
  }
}
