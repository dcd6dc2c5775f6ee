// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a REST client method that needs credentials: before each call, the interceptor obtains a
 * fresh key for exactly this purpose. It puts the key and the address of the operation into the
 * {@link Envelope}, which is the method's only parameter. A call without credentials in its
 * envelope sends nothing.
 *
 * <p>Never put a retry on such a method: a key is valid for one transmission, and an operation that
 * was sent must not be repeated automatically.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PaypleOperation {

  /**
   * What the key is for.
   *
   * @return the purpose
   */
  @Nonbinding
  Purpose value();
}
