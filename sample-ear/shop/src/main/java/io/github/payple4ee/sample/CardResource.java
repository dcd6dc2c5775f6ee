// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.callbacks.SameSiteOnly;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The buyer's own card: register, show and remove it. The cookie identifies the buyer, and no other
 * part of the request does.
 */
@Path("cards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {

  @Inject private PaypleService payple;
  @Inject private OrderIds orderIds;
  @Inject private BuyerCookie buyers;
  @Inject private ShownCards cards;
  @Context private HttpHeaders headers;

  /** Returns what the page passes to Payple's script to register a card. */
  @POST
  @SameSiteOnly
  public Response register() {
    String payerNo = buyers.require(headers);
    Payment registration =
        payple.openRegistration(RegistrationRequest.of(orderIds.next(), payerNo));
    return CheckoutView.answer(
        payple.checkout(CheckoutRequest.of(registration.orderId(), PaypleApplication.PATH)));
  }

  /** Shows the card. */
  @GET
  public CardView show() {
    return cards.of(buyers.require(headers));
  }

  /**
   * Removes the card, if it is not removed yet. A removal that is declined or in doubt is answered
   * with 409 and a message.
   */
  @DELETE
  @SameSiteOnly
  public Response remove() {
    payple.removeCard(buyers.require(headers)).orElseThrow();
    return Response.noContent().build();
  }
}
