// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The shop's own interface. */
@ApplicationPath("api")
public class ShopApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        OrderResource.class, BuyerResource.class, SubscriptionResource.class, StateResource.class);
  }
}
