// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.start;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Stops the deployment on a server without one of the services that the module needs, before a
 * class of them is missed. It needs none of them itself.
 */
public class RequiredServicesCheck implements Extension {

  /** For the service loader. */
  public RequiredServicesCheck() {}

  void check(@Observes BeforeBeanDiscovery beans) {
    RequiredServices.require(RequiredServicesCheck.class.getClassLoader());
  }
}
