// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers 404 for a resource with {@link ListedOnly} under an {@code Application} that found it by
 * a scan. Such an application finds this filter in the same way, but not {@link ListedMark}.
 */
@ListedOnly
@Provider
@Priority(Priorities.AUTHENTICATION - 2)
public class ListedOnlyFilter implements ContainerRequestFilter {

  private static final System.Logger LOG = System.getLogger(ListedOnlyFilter.class.getName());

  private final AtomicBoolean warned = new AtomicBoolean();

  /** Required by the JAX-RS runtime. */
  public ListedOnlyFilter() {}

  @Override
  public void filter(ContainerRequestContext request) {
    if (ListedMark.isOn(request)) {
      return;
    }
    if (warned.compareAndSet(false, true)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A request to a callback endpoint of Payple was answered with 404, because the"
              + " Application at "
              + request.getUriInfo().getBaseUri().getPath()
              + " does not list the endpoint: it found it by a scan. If no other Application lists"
              + " the endpoints, payments cannot be completed. Give them an Application whose"
              + " getClasses() returns PaypleCallbacks.resources(), for example with"
              + " @ApplicationPath(\"payple\"), or add these classes to the getClasses() of the"
              + " shop's only Application.");
    }
    request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
  }
}
