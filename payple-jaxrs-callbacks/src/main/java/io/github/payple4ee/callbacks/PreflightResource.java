// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Reports to an operator what is wrong with the configuration and what to do. */
@Path("preflight")
@ApplicationScoped
@ListedOnly
@SameSiteOnly
@RolesAllowed(PaypleOperations.ROLE)
public class PreflightResource {

  @Inject private PreflightReport report;

  /** The findings for programs. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@Context SecurityContext caller, @Context HttpHeaders headers) {
    return CallbackFailures.answer(() -> report.json(caller, headers.getAcceptableLanguages()));
  }

  /** The findings for people, one or two lines per finding. */
  @GET
  @Produces("text/plain; charset=UTF-8; qs=0.5")
  public Response text(@Context SecurityContext caller, @Context HttpHeaders headers) {
    return CallbackFailures.answer(() -> report.text(caller, headers.getAcceptableLanguages()));
  }
}
