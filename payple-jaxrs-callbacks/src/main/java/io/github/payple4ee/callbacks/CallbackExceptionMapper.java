// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.UnknownOrderException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Tells the browser what is in the way, and nothing about the inside. */
public class CallbackExceptionMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG =
      System.getLogger(CallbackExceptionMapper.class.getName());

  /** For the JAX-RS runtime. */
  public CallbackExceptionMapper() {}

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException http) {
      Response.StatusType status = http.getResponse().getStatusInfo();
      return Problem.of(
          status, http.getCause() == null ? http.getMessage() : status.getReasonPhrase());
    }
    if (failure instanceof UnknownOrderException) {
      return Problem.of(Response.Status.NOT_FOUND, "There is no such order.");
    }
    if (failure instanceof OrderConflictException) {
      return Problem.of(Response.Status.CONFLICT, "This order cannot be paid (any more).");
    }
    LOG.log(System.Logger.Level.WARNING, "A callback failed: " + failure.getMessage(), failure);
    if (failure instanceof NotSentException) {
      return Problem.of(
          Response.Status.SERVICE_UNAVAILABLE,
          "The payment service cannot be reached; please try again later.");
    }
    return Problem.of(Response.Status.INTERNAL_SERVER_ERROR, "The payment could not be handled.");
  }
}
