// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Marks the requests to resources with {@link ListedOnly} under an {@code Application} that lists
 * them. It has no {@code @Provider} annotation, so an application that scans does not register it.
 * The filter does not compare the application itself, because a server with several applications
 * may inject another application than the one that serves the request.
 */
@ListedOnly
@Priority(Priorities.AUTHENTICATION - 3)
public class ListedMark implements ContainerRequestFilter {

  private static final String PROPERTY = ListedMark.class.getName();

  /** Required by the JAX-RS runtime. */
  public ListedMark() {}

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(PROPERTY, true);
  }

  static boolean isOn(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) != null;
  }
}
