// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.callbacks.SameSiteOnly;
import jakarta.annotation.security.RolesAllowed;
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

/** The operator's access to buyers' cards: show, charge and remove a card. */
@Path("cards/{payerNo}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class BuyersCardResource {

  @Inject private PaypleService payple;
  @Inject private ShownCards cards;
  @Context private HttpHeaders headers;

  /** Shows the card. */
  @GET
  public CardView show(@PathParam("payerNo") String payerNo) {
    return cards.of(payerNo);
  }

  /**
   * Removes the card, if it is not removed yet. A removal that is declined or in doubt is answered
   * with 409 and a message.
   */
  @DELETE
  @SameSiteOnly
  public Response remove(@PathParam("payerNo") String payerNo) {
    payple.removeCard(payerNo).orElseThrow();
    return Response.noContent().build();
  }

  /** Charges the card; the state of the order is paid, declined or in doubt. */
  @POST
  @Path("charges")
  @SameSiteOnly
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
