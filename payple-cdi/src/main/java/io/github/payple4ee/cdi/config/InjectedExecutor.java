// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import jakarta.annotation.Nullable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The executor that the server injects, for threads in which {@code java:comp} cannot be looked up.
 * It is the only class of the module that names Jakarta Concurrency, so that the others load
 * without it.
 */
@Dependent
public class InjectedExecutor {

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  /** Required by the container. */
  public InjectedExecutor() {}

  @Nullable
  ScheduledExecutorService executor() {
    return executor;
  }
}
