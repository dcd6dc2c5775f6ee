// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

/** {@code GET /simulator/cards}: the registered cards for programs. */
final class CardsHandler implements Handler {
  static final String PATH = "/simulator/cards";

  private final Cards cards;

  CardsHandler(Cards cards) {
    this.cards = cards;
  }

  @Override
  public Response handle(Request request) {
    return Response.json(200, cards.all());
  }
}
