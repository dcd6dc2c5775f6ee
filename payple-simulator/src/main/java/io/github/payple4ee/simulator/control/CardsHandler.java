// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Cards;

/** {@code GET /simulator/cards}: the registered cards for programs. */
public final class CardsHandler implements Handler {
  public static final String PATH = "/simulator/cards";

  private final Cards cards;

  public CardsHandler(Cards cards) {
    this.cards = cards;
  }

  @Override
  public Response handle(Request request) {
    return Response.json(200, cards.all());
  }
}
