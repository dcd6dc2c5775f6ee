// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.applications.single;

import io.github.payple4ee.callbacks.PaypleCallbacks;
import io.github.payple4ee.e2e.existing.applications.CounterResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** One application for the shop and the callbacks. */
@ApplicationPath("all")
public class OnlyApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> all = new HashSet<>(PaypleCallbacks.resources());
    all.add(CounterResource.class);
    all.add(CounterMapper.class);
    return all;
  }
}
