// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.callbacks.OwnSite;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Registered cards: register one, look at it, charge it, remove it. */
@Path("cards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {

  @Inject private PaypleService payple;
  @Inject private OrderIds orderIds;
  @Inject private CardQuestions questions;
  @Context private HttpHeaders headers;

  /** Gives the page what it hands to Payple's script to register a card. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public CheckoutView register(RegisterCard card) {
    if (card == null) {
      throw new IllegalArgumentException("the body is missing: payerNo");
    }
    Payment registration = payple.openRegistration(card.request(orderIds.next()));
    Checkout checkout =
        payple.checkout(CheckoutRequest.of(registration.orderId(), PaypleApplication.PATH));
    return new CheckoutView(checkout.script().toString(), checkout.fields());
  }

  /** Shows the card as Payple knows it, or, when Payple cannot be asked now, as the shop does. */
  @GET
  @Path("{payerNo}")
  public CardView show(@PathParam("payerNo") String payerNo) {
    if (questions.mayAsk()
        && payple.inquireCard(payerNo) instanceof CardInquiry.Registered registered) {
      return CardView.of(registered.card());
    }
    return CardView.of(payple.findCard(payerNo).orElseThrow(UnknownCardException::new));
  }

  /**
   * Removes the card, if it is not removed yet; a removal that is declined or in doubt answers 409
   * with a sentence.
   */
  @DELETE
  @Path("{payerNo}")
  @OwnSite
  public Response remove(@PathParam("payerNo") String payerNo) {
    payple.removeCard(payerNo).orElseThrow();
    return Response.noContent().build();
  }

  /** Charges the card; the order says whether it was paid, declined or is in doubt. */
  @POST
  @Path("{payerNo}/charges")
  @OwnSite
  @Consumes(MediaType.APPLICATION_JSON)
  public OrderView charge(@PathParam("payerNo") String payerNo, ChargeCard charge) {
    if (charge == null) {
      throw new IllegalArgumentException("the body is missing: orderId, goods and amount");
    }
    payple.charge(charge.request(payerNo));
    Payment payment = payple.find(charge.orderId()).orElseThrow(UnknownCardException::new);
    return OrderView.of(payment, BuyerLanguage.of(headers));
  }
}
