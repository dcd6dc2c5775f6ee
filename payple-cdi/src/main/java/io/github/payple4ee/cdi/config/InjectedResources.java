// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import jakarta.annotation.Nullable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import javax.sql.DataSource;

/** What the server injects where {@code java:comp} cannot be looked into. */
@Dependent
public class InjectedResources {

  @Resource private @Nullable DataSource dataSource;

  /** For the container. */
  public InjectedResources() {}

  @Nullable
  DataSource dataSource() {
    return dataSource;
  }
}
