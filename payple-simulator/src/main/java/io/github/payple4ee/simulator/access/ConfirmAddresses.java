// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.Charge;
import io.github.payple4ee.simulator.ledger.Identifiers;
import java.util.List;

/**
 * Where an authenticated payment is confirmed.
 *
 * @param today whether app cards are confirmed at Payple's second interface, and no payment at the
 *     address of another kind of payment
 * @param unique whether each payment has an address of its own
 */
public record ConfirmAddresses(boolean today, boolean unique) {
  private static final String CARD = "/php/PayCardConfirmAct.php?ACT_=PAYM";
  private static final String ACCOUNT = "/php/PayConfirmAct.php?ACT_=PAYM";
  private static final String APP_CARD = "/api/v1/payments/cards/approval/confirm";

  /** Every path at which a payment may be confirmed. */
  public static List<String> all() {
    return List.of(CARD, ACCOUNT, APP_CARD);
  }

  /** The path in the callback. */
  String pathOf(Charge charge) {
    String path = pathOfKind(charge);
    return unique ? path + (path.contains("?") ? "&" : "?") + "token=" + token() : path;
  }

  /** Whether the payment may be confirmed where the request was sent. */
  boolean accept(Authorization authorization, Request request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    boolean named = (request.path() + query).endsWith(authorization.confirmPath());
    return named || !(today || unique || authorization.charge().source().isAccount());
  }

  private String pathOfKind(Charge charge) {
    if (charge.source().isAccount()) {
      return ACCOUNT;
    }
    return today && !charge.order().registersCard() && charge.payerId().isEmpty() ? APP_CARD : CARD;
  }

  private static String token() {
    return Identifiers.windowId();
  }
}
