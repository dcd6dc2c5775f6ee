// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import java.util.Set;

/**
 * The resources of this module, for the shop's own {@code Application}:
 *
 * <pre>{@code
 * @ApplicationPath("payple")
 * public class PaypleApplication extends Application {
 *   @Override
 *   public Set<Class<?>> getClasses() {
 *     return PaypleCallbacks.resources();
 *   }
 * }
 * }</pre>
 *
 * <p>The jar registers nothing by itself, because the shop chooses the path, and because some
 * servers do not scan a jar in {@code EAR/lib}.
 */
public final class PaypleCallbacks {

  private PaypleCallbacks() {}

  /** The resources, their filter, and the mapper for their exceptions. */
  public static Set<Class<?>> resources() {
    return Set.of(
        AuthResource.class,
        ResultResource.class,
        WebhookResource.class,
        SameSiteOnlyFilter.class,
        CallbackExceptionMapper.class);
  }
}
