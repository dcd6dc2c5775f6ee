// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.plain;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The only resource. */
@ApplicationPath("plain")
public class PlainApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(PlainResource.class, PlainFilter.class);
  }
}
