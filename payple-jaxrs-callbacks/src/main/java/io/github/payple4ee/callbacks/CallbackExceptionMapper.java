// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Answers requests that the JAX-RS runtime refuses before it calls a resource, such as 404, 405 and
 * 415, in the same form as the resources answer their own failures. {@link CallbackFeature}
 * registers it only if it cannot affect resources of the shop.
 */
public class CallbackExceptionMapper implements ExceptionMapper<Throwable> {

  /** Required by the JAX-RS runtime. */
  public CallbackExceptionMapper() {}

  @Override
  public Response toResponse(Throwable failure) {
    return CallbackFailures.toResponse(failure);
  }
}
