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
 * servers do not scan a jar in {@code EAR/lib}. The resources answer only under an {@code
 * Application} that lists them as above; an {@code Application} that finds them by a scan answers
 * 404 for them. A shop with a single {@code Application} adds these classes to it. {@code
 * payple.success-page}, {@code payple.failure-page} and {@code payple.pending-page} name the shop's
 * pages for the buyer after a result; without them the deployment stops.
 */
public final class PaypleCallbacks {

  private PaypleCallbacks() {}

  /**
   * The resources, their filters, and a feature. The feature answers requests that the runtime
   * refuses, such as a request with another method, if the {@code Application} has no other
   * resources.
   *
   * @return the classes for {@code Application.getClasses()}
   */
  public static Set<Class<?>> resources() {
    return Set.of(
        AuthResource.class,
        CheckoutScriptResource.class,
        ResultResource.class,
        WebhookResource.class,
        ListedMark.class,
        ListedOnlyFilter.class,
        SameSiteOnlyFilter.class,
        CallbackFeature.class);
  }
}
