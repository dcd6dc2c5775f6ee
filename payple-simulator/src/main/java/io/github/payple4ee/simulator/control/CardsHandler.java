// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.http.BadRequest;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.RegisteredCard;

/** {@code /simulator/cards}: the registered cards and accounts, for programs. */
public final class CardsHandler {
  public static final String PATH = "/simulator/cards";

  private final Cards cards;

  public CardsHandler(Cards cards) {
    this.cards = cards;
  }

  /** {@code GET}: all of them. */
  public Response all(Request request) {
    return Response.json(200, cards.all());
  }

  /**
   * {@code POST}: registers a card ({@code payerNo}, {@code cardNumber}) or an account ({@code
   * payerNo}, {@code bankCode}, {@code accountNumber}) without a window, as if the merchant had
   * done so with another program, and answers with its billing key.
   */
  public Response register(Request request) {
    try {
      return Response.json(201, registered(request));
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, e.getMessage(), e);
    }
  }

  private RegisteredCard registered(Request request) {
    String payerNo = request.field("payerNo");
    return request.field("accountNumber").isEmpty()
        ? cards.register(payerNo, request.field("cardNumber"))
        : cards.registerAccount(payerNo, request.field("bankCode"), request.field("accountNumber"));
  }
}
