// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers 404 for a resource with {@link ListedOnly} under an {@code Application} that found it by
 * a scan. Such an application finds this filter in the same way.
 */
@ListedOnly
@Provider
@Priority(Priorities.AUTHENTICATION - 2)
public class ListedOnlyFilter implements ContainerRequestFilter {

  private static final System.Logger LOG = System.getLogger(ListedOnlyFilter.class.getName());

  private final AtomicBoolean warned = new AtomicBoolean();

  @Context private Application application;
  @Context private ResourceInfo resource;

  /** For the JAX-RS runtime. */
  public ListedOnlyFilter() {}

  @Override
  public void filter(ContainerRequestContext request) {
    if (ListedResources.lists(application, resource.getResourceClass())) {
      return;
    }
    if (warned.compareAndSet(false, true)) {
      LOG.log(System.Logger.Level.WARNING, ListedResources.warning(application));
    }
    request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
  }
}
