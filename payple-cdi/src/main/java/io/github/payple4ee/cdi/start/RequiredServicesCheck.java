// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.start;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Stops the deployment on a server that lacks a required service, before a class of the service is
 * missing. This class uses none of the services.
 */
public class RequiredServicesCheck implements Extension {

  /** Required by the service loader. */
  public RequiredServicesCheck() {}

  void check(@Observes BeforeBeanDiscovery beans) {
    RequiredServices.require(RequiredServicesCheck.class.getClassLoader());
  }
}
