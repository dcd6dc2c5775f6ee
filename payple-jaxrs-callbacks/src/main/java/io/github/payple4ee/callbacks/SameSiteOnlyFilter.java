// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refuses requests that pages of other sites send to a resource with {@link SameSiteOnly}. */
@SameSiteOnly
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION - 1)
public class SameSiteOnlyFilter implements ContainerRequestFilter {

  @Inject private RequestOrigin site;

  /** Required by the JAX-RS runtime. */
  public SameSiteOnlyFilter() {}

  @Override
  public void filter(ContainerRequestContext request) {
    boolean crossSite =
        site.isCrossSite(
            request.getHeaderString("Sec-Fetch-Site"),
            request.getHeaderString("Origin"),
            request.getUriInfo().getBaseUri());
    if (crossSite) {
      request.abortWith(
          Problem.of(Response.Status.FORBIDDEN, "Pages of other sites may not send this request."));
    }
  }
}
