// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Adds a body to the server's 401 answers of the REST interface. */
@Provider
public class SignInAnswer implements ContainerResponseFilter {

  /** For the container. */
  public SignInAnswer() {}

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Status.UNAUTHORIZED.getStatusCode() && !response.hasEntity()) {
      response.setEntity(
          ProblemPage.body(Status.UNAUTHORIZED.getStatusCode()),
          null,
          MediaType.valueOf("application/problem+json"));
    }
  }
}
