// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.TooManyWindowsException;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.client.TooManyCallsException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Answers a failed callback with a problem document that has no internal details. It is called by
 * the resources, because an {@code ExceptionMapper} would also answer for the other resources of an
 * {@code Application}.
 */
final class CallbackFailures {

  private static final System.Logger LOG = System.getLogger(CallbackFailures.class.getName());

  private static final Duration UNREACHABLE = Duration.ofSeconds(10);

  private CallbackFailures() {}

  /** The response of a callback, or the problem document for its failure. */
  static Response answer(Supplier<Response> callback) {
    try {
      return callback.get();
    } catch (RuntimeException | Error failure) {
      return toResponse(failure);
    }
  }

  static Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException http) {
      return ofHttp(http);
    }
    if (failure instanceof TooManyWindowsException often) {
      return Problem.later(
          Response.Status.TOO_MANY_REQUESTS,
          often.retryAfter(),
          "The window was opened too often. Please try again in a moment.");
    }
    if (failure instanceof TooManyCallsException busy) {
      return busy(busy);
    }
    if (failure instanceof UnknownOrderException) {
      return Problem.of(Response.Status.NOT_FOUND, "There is no such order.");
    }
    if (failure instanceof OrderConflictException) {
      return Problem.of(
          Response.Status.CONFLICT, "This order cannot be paid, or cannot be paid any more.");
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "A callback failed, and the browser got an error: " + failure.getMessage(),
        failure);
    if (failure instanceof NotSentException) {
      return Problem.later(
          Response.Status.SERVICE_UNAVAILABLE,
          UNREACHABLE,
          "The payment service cannot be reached. Please try again later.");
    }
    return Problem.of(Response.Status.INTERNAL_SERVER_ERROR, "The payment could not be processed.");
  }

  private static Response busy(TooManyCallsException busy) {
    return Problem.later(
        Response.Status.SERVICE_UNAVAILABLE,
        busy.waitFor(),
        busy.kept().isPresent()
            ? "The payment service is slow. The result is stored and will be checked soon."
            : "The payment service is slow. Nothing was charged. Please reload this"
                + " page in a moment.");
  }

  private static Response ofHttp(WebApplicationException http) {
    Response.StatusType status = http.getResponse().getStatusInfo();
    if (status.getStatusCode() < 400) {
      return http.getResponse();
    }
    // the runtime's own messages have internal details
    String detail =
        http instanceof MalformedCallback malformed ? malformed.reason() : status.getReasonPhrase();
    Response problem = Problem.of(status, detail);
    String allowed = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
  }
}
