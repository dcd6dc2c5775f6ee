// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentLink;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.callbacks.SameSiteOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Payment links: the operator creates one and sends its address to the buyer. */
@Path("links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class LinkResource {

  @Inject private PaypleService payple;

  /**
   * Creates a link. This answer alone has the address: the order does not show it. A repeated
   * request returns the same link. 202 without an address means that it is not known whether Payple
   * created the link; the same request may be sent again later.
   */
  @POST
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(NewLink link) {
    if (link == null) {
      throw new IllegalArgumentException(
          "the body is missing: orderId, goods, amount, method and expiresAt");
    }
    Outcome<PaymentLink> outcome = payple.createLink(link.request());
    if (outcome instanceof Outcome.InDoubt<PaymentLink> unknown) {
      return Response.accepted(LinkView.of(unknown)).build();
    }
    return Response.ok(LinkView.of(outcome.orElseThrow())).build();
  }
}
