// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import java.util.Set;

/**
 * The resources of this module for the people who run the shop, for an {@code Application} of the
 * shop's own:
 *
 * <pre>{@code
 * @ApplicationPath("operations")
 * public class OperationsApplication extends Application {
 *   @Override
 *   public Set<Class<?>> getClasses() {
 *     return PaypleOperations.resources();
 *   }
 * }
 * }</pre>
 *
 * <p>Apart from {@link PaypleCallbacks}, whose resources are for everybody. These are for users
 * with the role {@value #ROLE}, which the shop gives to whom it likes; where nobody has it, nobody
 * is let in.
 */
public final class PaypleOperations {

  /** The role of those who may call the resources. */
  public static final String ROLE = "operator";

  private PaypleOperations() {}

  /**
   * The resources, their filter, and the mapper for what they throw. {@code GET preflight} makes a
   * preflight and tells it as JSON, or as text to who accepts {@code text/plain}; in Korean or
   * English, by {@code Accept-Language}.
   */
  public static Set<Class<?>> resources() {
    return Set.of(PreflightResource.class, SameSiteOnlyFilter.class, CallbackExceptionMapper.class);
  }
}
