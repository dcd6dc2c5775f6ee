// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;

/** {@code GET /simulator/ledger}: the ledger for programs. */
public final class LedgerHandler {
  public static final String PATH = "/simulator/ledger";

  private final Ledger ledger;

  public LedgerHandler(Ledger ledger) {
    this.ledger = ledger;
  }

  public Response all(Request request) {
    List<LedgerEntry> orders = ledger.orders();
    return Response.json(200, orders);
  }

  public Response one(Request request) {
    String orderId = request.path().substring(PATH.length() + 1);
    return ledger
        .order(orderId)
        .map(entry -> Response.json(200, entry))
        .orElseGet(
            () ->
                Response.json(404, Map.of("message", "No money moved for this order: " + orderId)));
  }
}
