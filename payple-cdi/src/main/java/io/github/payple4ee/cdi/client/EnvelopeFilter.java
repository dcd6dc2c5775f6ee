// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.Phase;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.RequestCredentials;
import io.github.payple4ee.client.Transmission;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Sends an envelope to the address that it carries, and records in it how far the call got. It
 * sends nothing without credentials.
 */
public final class EnvelopeFilter implements ClientRequestFilter, ClientResponseFilter {

  // Quarkus calls a response filter even when a call failed without an answer
  private static final int NO_ANSWER = 0;
  private static final int FIRST_SUCCESS = 200;
  private static final int FIRST_REDIRECT = 300;

  EnvelopeFilter() {}

  @Override
  public void filter(ClientRequestContext request) {
    Envelope<?> envelope = envelope(request);
    RequestCredentials credentials = envelope.requireCredentials();
    request.setUri(credentials.target());
    if (credentials.referer() != null) {
      request.getHeaders().putSingle("Referer", credentials.referer().toString());
    }
    // the platform cannot close a single connection, so the client is closed with all its
    // connections
    Client client = request.getClient();
    envelope.transmission().endedBy(() -> client.close());
    envelope.transmission().send();
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response) {
    if (response.getStatus() == NO_ANSWER) {
      return;
    }
    Transmission transmission = envelope(request).transmission();
    transmission.reached(Phase.ANSWERED);
    if (response.getDate() != null) {
      transmission.answeredAt(response.getDate().toInstant());
    }
    // protocol notes: Payple answers business errors with 200; anything else is not from Payple,
    // and redirects are not followed. The client's own mapper of error statuses comes after this
    if (response.getStatus() < FIRST_SUCCESS || response.getStatus() >= FIRST_REDIRECT) {
      // some runtimes throw a checked exception of a filter undeclared
      throw new ProcessingException(UnexpectedAnswerException.ofStatus(response.getStatus()));
    }
    // protocol notes: Payple's content type cannot be relied upon
    response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8");
  }

  private static Envelope<?> envelope(ClientRequestContext request) {
    if (request.getEntity() instanceof Envelope<?> envelope) {
      return envelope;
    }
    throw new IllegalStateException("The client for Payple sends envelopes only");
  }
}
