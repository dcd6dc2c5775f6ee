// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Answers what the JAX-RS runtime refuses before it calls a resource, such as 404, 405 and 415, as
 * the resources answer their own failures. {@link CallbackFeature} registers it where no resource
 * of the shop could be concerned.
 */
public class CallbackExceptionMapper implements ExceptionMapper<Throwable> {

  /** For the JAX-RS runtime. */
  public CallbackExceptionMapper() {}

  @Override
  public Response toResponse(Throwable failure) {
    return CallbackFailures.toResponse(failure);
  }
}
