// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Marks the requests to resources with {@link ListedOnly} under an {@code Application} that lists
 * them. It is no {@code Provider}, so an application that scans does not have it. The application
 * itself is not compared, because a server with several applications may inject another one into a
 * filter than the one that serves the request.
 */
@ListedOnly
@Priority(Priorities.AUTHENTICATION - 3)
public class ListedMark implements ContainerRequestFilter {

  private static final String PROPERTY = ListedMark.class.getName();

  /** For the JAX-RS runtime. */
  public ListedMark() {}

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(PROPERTY, true);
  }

  static boolean isOn(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) != null;
  }
}
