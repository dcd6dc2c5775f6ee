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
 * is in the path; the body, which the script fills with what it likes, is not read.
 */
@Path("auth/{orderId}")
@ApplicationScoped
public class AuthResource {

  @Inject private WindowPermission permission;

  /** Obtains the six fields that the script reads. */
  @POST
  @OwnSite
  @Produces(MediaType.APPLICATION_JSON)
  public Response authorize(
      @PathParam("orderId") String orderId,
      @Context HttpHeaders headers,
      @Context UriInfo address) {
    return permission.give(orderId, headers, address.getBaseUri());
  }
}
