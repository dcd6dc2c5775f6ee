// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import jakarta.annotation.Nullable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import javax.sql.DataSource;

/**
 * The resources that the server injects, for threads in which {@code java:comp} cannot be looked
 * up.
 */
@Dependent
public class InjectedResources {

  @Resource private @Nullable DataSource dataSource;

  /** Required by the container. */
  public InjectedResources() {}

  @Nullable
  DataSource dataSource() {
    return dataSource;
  }
}
