// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * Registers {@link CallbackExceptionMapper} under an {@code Application} that lists nothing but the
 * classes of this module. It is no {@code Provider} that a scan finds.
 */
public class CallbackFeature implements Feature {

  private @Nullable Application application;

  /** For the JAX-RS runtime. */
  public CallbackFeature() {}

  /**
   * For the JAX-RS runtime. A field would be a CDI injection point on Quarkus, where the shop's
   * application and the runtime's are two beans of the type.
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
