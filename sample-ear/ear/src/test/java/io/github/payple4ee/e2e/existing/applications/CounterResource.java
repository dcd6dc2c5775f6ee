// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.applications;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** The shop's own resource. */
@Path("counter")
public class CounterResource {

  /** Answers. */
  @GET
  public String open() {
    return "open";
  }

  /** Fails. */
  @GET
  @Path("broken")
  public String broken() {
    throw new IllegalStateException("The till is jammed");
  }

  /** Refuses. */
  @GET
  @Path("closed")
  public String closed() {
    throw new WebApplicationException(Response.Status.CONFLICT);
  }
}
