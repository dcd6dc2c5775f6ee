// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleClient;
import io.github.payple4ee.client.PaypleOperation;
import io.github.payple4ee.client.PaypleResponse;
import io.github.payple4ee.client.Purpose;
import io.github.payple4ee.client.Transmission;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Delegates to the {@link RequestAuthorizer} before each operation, and passes the credentials on
 * in the envelope.
 */
@Interceptor
@PaypleOperation(Purpose.WINDOW)
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 500)
public class PaypleOperationInterceptor {

  private final RequestAuthorizer authorizer;
  private final CallClock clock;

  @Inject
  PaypleOperationInterceptor(RequestAuthorizer authorizer, CallClock clock) {
    this.authorizer = authorizer;
    this.clock = clock;
  }

  @AroundInvoke
  Object authorize(InvocationContext call) throws Exception {
    // methods have the binding; a type has it for this interceptor only
    Purpose purpose = call.getMethod().getAnnotation(PaypleOperation.class).value();
    Envelope<?> envelope = (Envelope<?>) call.getParameters()[0];
    Envelope<?> authorized = authorizer.authorize(envelope, purpose);
    call.setParameters(new Object[] {authorized});
    return proceed(call, authorized) instanceof PaypleResponse response
        ? ResponseBinding.concealing(response, authorized.message().secrets())
        : null;
  }

  private Object proceed(InvocationContext call, Envelope<?> authorized) throws Exception {
    Transmission transmission = authorized.transmission();
    long startedAt = System.nanoTime() - transmission.elapsed().toNanos();
    CallClock.Call timed = clock.begin(PaypleClient.class, transmission, startedAt);
    try {
      return call.proceed();
    } finally {
      timed.end();
    }
  }
}
