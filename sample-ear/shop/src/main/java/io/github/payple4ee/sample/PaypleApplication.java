// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.callbacks.PaypleCallbacks;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The path of the callback endpoints. */
@ApplicationPath("payple")
public class PaypleApplication extends Application {

  static final String PATH = "/shop/payple";

  @Override
  public Set<Class<?>> getClasses() {
    return PaypleCallbacks.resources();
  }
}
