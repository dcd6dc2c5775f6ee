// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.DeclinedException;
import io.github.payple4ee.InDoubtException;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.PaypleException;
import io.github.payple4ee.TooManyWindowsException;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import jakarta.annotation.Nullable;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers errors as {@code application/problem+json}. The details of unexpected errors go to the
 * log and not to the browser.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final String UNREADABLE = "The body cannot be read.";

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException http) {
      return problem(
          Response.fromResponse(http.getResponse()),
          http.getResponse().getStatusInfo(),
          detail(http));
    }
    if (failure instanceof RefusedRequest refused) {
      return problem(refused.answer(), refused.status(), refused.getMessage(), refused.reason());
    }
    if (failure instanceof PaypleException payple) {
      return ofPayple(payple);
    }
    if (failure instanceof UnknownSubscriptionException) {
      return problem(Status.NOT_FOUND, failure.getMessage());
    }
    if (failure instanceof SubscriptionConflictException) {
      return problem(Status.CONFLICT, failure.getMessage());
    }
    if (failure instanceof JsonbException || failure instanceof JsonException) {
      return problem(Status.BAD_REQUEST, "The body is not the expected JSON.");
    }
    if (failure instanceof ProcessingException) {
      return problem(Status.BAD_REQUEST, UNREADABLE);
    }
    return failure instanceof IllegalArgumentException
        ? problem(Status.BAD_REQUEST, failure.getMessage())
        : unexpected(failure);
  }

  private static Response ofPayple(PaypleException failure) {
    if (failure instanceof UnknownOrderException) {
      return problem(Status.NOT_FOUND, "The order does not exist.");
    }
    if (failure instanceof UnknownCardException) {
      return problem(Status.NOT_FOUND, failure.getMessage());
    }
    if (failure instanceof TooManyWindowsException often) {
      return problem(
          Response.status(Status.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, often.retryAfter().toSeconds() + 1),
          Status.TOO_MANY_REQUESTS,
          "The payment window was opened too often; please try again in a moment.");
    }
    if (failure instanceof OrderConflictException
        || failure instanceof DeclinedException
        || failure instanceof InDoubtException) {
      return problem(Status.CONFLICT, failure.getMessage());
    }
    if (failure instanceof NotSentException) {
      logged(failure);
      return problem(
          Response.status(Status.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, 10),
          Status.SERVICE_UNAVAILABLE,
          "Payple cannot be reached; nothing was sent. Please try again later.");
    }
    return unexpected(failure);
  }

  private static Response unexpected(Throwable failure) {
    logged(failure);
    return problem(Status.INTERNAL_SERVER_ERROR, "The shop could not process the request.");
  }

  private static void logged(Throwable failure) {
    LOG.log(System.Logger.Level.WARNING, "A request failed", failure);
  }

  private static String detail(WebApplicationException http) {
    if (http.getCause() != null) {
      return UNREADABLE;
    }
    // the runtime's own messages have internal details
    return http.getResponse().getStatusInfo().getReasonPhrase();
  }

  private static Response problem(Status status, String detail) {
    return problem(Response.status(status), status, detail);
  }

  private static Response problem(
      Response.ResponseBuilder response, Response.StatusType status, String detail) {
    return problem(response, status, detail, null);
  }

  private static Response problem(
      Response.ResponseBuilder response,
      Response.StatusType status,
      String detail,
      @Nullable String reason) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.getStatusCode());
    problem.put("detail", detail);
    if (reason != null) {
      problem.put("reason", reason);
    }
    return response.type("application/problem+json").entity(problem).build();
  }
}
