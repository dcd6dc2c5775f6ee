// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The shop's other requests, and the endpoints for the measurement. */
@ApplicationPath("api")
public class BenchApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        RunResource.class,
        ShopResource.class,
        BuyerResource.class,
        ConfirmResource.class,
        ServerResource.class);
  }
}
