// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.applications.single;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** The shop's own answer to every failure. */
public class CounterMapper implements ExceptionMapper<Throwable> {

  /** What it answers. */
  public static final String ANSWER = "The shop says sorry";

  @Override
  public Response toResponse(Throwable failure) {
    int status =
        failure instanceof WebApplicationException http ? http.getResponse().getStatus() : 500;
    return Response.status(status).type(MediaType.TEXT_PLAIN).entity(ANSWER).build();
  }
}
