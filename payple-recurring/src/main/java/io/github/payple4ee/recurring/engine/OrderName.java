// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order id of a charge, {@code tea-17.3.1}: subscription, period and attempt. No other order id
 * of the shop should look like this.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period 1 for the first one
 * @param attempt 1 for the first charge
 */
record OrderName(String subscriptionId, int period, int attempt) {

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,19})\\.([1-9][0-9]{0,3})\\.([1-9][0-9]{0,3})");

  /** The parts of an order id; empty for one that is no instalment's. */
  static Optional<OrderName> of(String orderId) {
    Matcher parts = FORM.matcher(orderId);
    return parts.matches()
        ? Optional.of(
            new OrderName(
                parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }

  String text() {
    return subscriptionId + "." + period + "." + attempt;
  }
}
