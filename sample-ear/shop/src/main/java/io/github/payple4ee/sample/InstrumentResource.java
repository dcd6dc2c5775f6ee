// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.callbacks.SameSiteOnly;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

/**
 * The buyer's own card or bank account: register, show and remove it. The cookie identifies the
 * buyer, and no other part of the request does.
 */
@Path("{instrument: cards|accounts}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InstrumentResource {

  @Inject private PaypleService payple;
  @Inject private OrderIds orderIds;
  @Inject private BuyerCookie buyers;
  @Inject private ShownInstruments instruments;
  @Context private HttpHeaders headers;

  /** Returns what the page passes to Payple's script to register a card or an account. */
  @POST
  @SameSiteOnly
  public Response register(@PathParam("instrument") String path) {
    String payerNo = buyers.require(headers);
    Payment registration =
        payple.openRegistration(Instrument.at(path).registration(orderIds.next(), payerNo));
    return CheckoutView.answer(
        payple.checkout(CheckoutRequest.of(registration.orderId(), PaypleApplication.PATH)));
  }

  /** Shows the card or the account. */
  @GET
  public Response show(@PathParam("instrument") String path) {
    return Response.ok(instruments.of(Instrument.at(path), buyers.require(headers))).build();
  }

  /**
   * Removes the card or the account, if it is not removed yet. A removal that is declined or in
   * doubt is answered with 409 and a message.
   */
  @DELETE
  @SameSiteOnly
  public Response remove(@PathParam("instrument") String path) {
    Instrument.at(path).remove(payple, buyers.require(headers)).orElseThrow();
    return Response.noContent().build();
  }
}
