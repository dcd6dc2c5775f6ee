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

/** The operator's access to buyers' cards and bank accounts: show, charge and remove one. */
@Path("{instrument: cards|accounts}/{payerNo}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class BuyersInstrumentResource {

  @Inject private PaypleService payple;
  @Inject private ShownInstruments instruments;
  @Context private HttpHeaders headers;

  /** Shows the card or the account. */
  @GET
  public Response show(@PathParam("instrument") String path, @PathParam("payerNo") String payerNo) {
    return Response.ok(instruments.of(Instrument.at(path), payerNo)).build();
  }

  /**
   * Removes the card or the account, if it is not removed yet. A removal that is declined or in
   * doubt is answered with 409 and a message.
   */
  @DELETE
  @SameSiteOnly
  public Response remove(
      @PathParam("instrument") String path, @PathParam("payerNo") String payerNo) {
    Instrument.at(path).remove(payple, payerNo).orElseThrow();
    return Response.noContent().build();
  }

  /** Charges the card or the account; the state of the order is paid, declined or in doubt. */
  @POST
  @Path("charges")
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public OrderView charge(
      @PathParam("instrument") String path,
      @PathParam("payerNo") String payerNo,
      ChargeBuyer charge) {
    if (charge == null) {
      throw new IllegalArgumentException("the body is missing: orderId, goods and amount");
    }
    payple.charge(charge.request(payerNo, Instrument.at(path)));
    Payment payment = payple.find(charge.orderId()).orElseThrow(UnknownCardException::new);
    return OrderView.of(payment, BuyerLanguage.of(headers));
  }
}
