// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import java.util.Set;

/**
 * The resources of this module for the shop's operators, for the shop's own {@code Application}:
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
 * <p>Like the callbacks, they answer only under an {@code Application} that lists them.
 *
 * <p>They are separate from {@link PaypleCallbacks}, because those resources are public. These
 * require the role {@value #ROLE}, which the shop assigns. A caller without the role is refused
 * with 401 or 403.
 */
public final class PaypleOperations {

  /** The role that a caller of the resources must have. */
  public static final String ROLE = "operator";

  private PaypleOperations() {}

  /**
   * The resources and their filters. {@code GET preflight} runs a preflight and returns its
   * findings as JSON, or as text if the caller accepts {@code text/plain}. The language is Korean
   * or English, by {@code Accept-Language}.
   *
   * @return the classes for {@code Application.getClasses()}
   */
  public static Set<Class<?>> resources() {
    return Set.of(
        PreflightResource.class,
        ListedMark.class,
        ListedOnlyFilter.class,
        SameSiteOnlyFilter.class,
        CallbackFeature.class);
  }
}
