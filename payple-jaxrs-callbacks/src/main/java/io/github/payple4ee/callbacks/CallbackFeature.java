// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * Registers {@link CallbackExceptionMapper} under an {@code Application} that lists only classes of
 * this module. It has no {@code @Provider} annotation, so a scan does not find it.
 */
public class CallbackFeature implements Feature {

  private @Nullable Application application;

  /** Required by the JAX-RS runtime. */
  public CallbackFeature() {}

  /**
   * Called by the JAX-RS runtime. It is not a field, because on Quarkus a field would be an
   * ambiguous CDI injection point: the shop's application and the runtime's are two beans of the
   * type.
   */
  @Context
  public void setApplication(Application served) {
    this.application = served;
  }

  @Override
  public boolean configure(FeatureContext context) {
    return configure(context, application);
  }

  static boolean configure(FeatureContext context, @Nullable Application application) {
    if (!ListedResources.ofThisModuleAlone(application)) {
      return false;
    }
    context.register(CallbackExceptionMapper.class);
    return true;
  }
}
