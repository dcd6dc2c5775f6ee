// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.RegistrationRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Buyers with a registered card. */
@Path("buyers/{payerNumber}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BuyerResource {

  @Inject private PaypleService payple;

  /** Opens the registration of a card, and its window. */
  @POST
  @Path("registrations/{orderId}")
  public Response register(
      @PathParam("payerNumber") String payerNumber, @PathParam("orderId") String orderId) {
    payple.openRegistration(RegistrationRequest.of(orderId, payerNumber));
    return OrderResource.answer(payple.checkout(CheckoutRequest.of(orderId, "/shop/payple")));
  }

  /** Charges the card; 503 when nothing was sent, so that the caller may repeat it. */
  @POST
  @Path("charges")
  public Response charge(@PathParam("payerNumber") String payerNumber, NewCharge charge) {
    try {
      ChargeRequest request =
          ChargeRequest.of(charge.orderId(), payerNumber, "이달의 차", charge.amount());
      return Response.ok(OutcomeView.of(payple.charge(request))).build();
    } catch (NotSentException notSent) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
  }
}
