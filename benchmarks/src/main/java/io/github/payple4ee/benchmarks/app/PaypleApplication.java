// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

import io.github.payple4ee.callbacks.PaypleCallbacks;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The module's callback endpoints. */
@ApplicationPath("payple")
public class PaypleApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return PaypleCallbacks.resources();
  }
}
