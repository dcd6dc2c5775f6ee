// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The shop's own interface. */
@ApplicationPath("api")
public class TeaApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(TeaResource.class, OrderResource.class, PayPageResource.class);
  }
}
