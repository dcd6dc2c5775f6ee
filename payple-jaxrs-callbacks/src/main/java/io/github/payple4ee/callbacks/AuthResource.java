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
 * The auth proxy: gives Payple's script the permission to open the window of one order. The order
 * and the token of its checkout are in the path; the body, which the script fills with what it
 * likes, is not read.
 */
@Path("auth/{orderId}")
@ApplicationScoped
public class AuthResource {

  @Inject private WindowPermission permission;

  /** Obtains the six fields that the script reads. */
  @POST
  @Path("{token}")
  @SameSiteOnly
  @Produces(MediaType.APPLICATION_JSON)
  public Response authorize(
      @PathParam("orderId") String orderId,
      @PathParam("token") String token,
      @Context HttpHeaders headers,
      @Context UriInfo address) {
    return permission.give(orderId, token, headers, address.getBaseUri());
  }

  /** Refuses a caller that knows the order id alone, whether there is such an order or not. */
  @POST
  @SameSiteOnly
  @Produces(MediaType.APPLICATION_JSON)
  public Response refuse(
      @PathParam("orderId") String orderId,
      @Context HttpHeaders headers,
      @Context UriInfo address) {
    return permission.give(orderId, null, headers, address.getBaseUri());
  }
}
