// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teamonth;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The shop's own interface. */
@ApplicationPath("api")
public class TeaMonthApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(SubscriberResource.class, JobResource.class);
  }
}
