// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.plain;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** One filter. */
@Provider
public class PlainFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty("plain", "plain");
  }
}
