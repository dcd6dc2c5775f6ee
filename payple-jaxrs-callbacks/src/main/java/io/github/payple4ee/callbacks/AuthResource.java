// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * The auth proxy: authenticates the shop at Payple, so that Payple's script can open the window of
 * one order. The path has the order id and the token of the checkout. The body of the script's
 * request is not read.
 */
@Path("auth/{orderId}")
@ApplicationScoped
@ListedOnly
public class AuthResource {

  @Inject private WindowAuthResponse response;

  /** Answers with the six fields that the script reads. */
  @POST
  @Path("{token}")
  @SameSiteOnly
  @Produces(MediaType.APPLICATION_JSON)
  public Response authorize(
      @PathParam("orderId") String orderId,
      @PathParam("token") String token,
      @Context HttpHeaders headers,
      @Context UriInfo address) {
    return CallbackFailures.answer(
        () -> response.to(orderId, token, headers, address.getBaseUri()));
  }

  /** Refuses a caller without a token. The answer does not show whether the order exists. */
  @POST
  @SameSiteOnly
  @Produces(MediaType.APPLICATION_JSON)
  public Response refuse(
      @PathParam("orderId") String orderId,
      @Context HttpHeaders headers,
      @Context UriInfo address) {
    return CallbackFailures.answer(() -> response.to(orderId, null, headers, address.getBaseUri()));
  }
}
