// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.quarkus;

import io.github.payple4ee.callbacks.PaypleCallbacks;
import io.github.payple4ee.compatibility.shop.BuyerResource;
import io.github.payple4ee.compatibility.shop.OrderResource;
import io.github.payple4ee.compatibility.shop.StateResource;
import io.github.payple4ee.compatibility.shop.SubscriptionResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** The shop's own interface and the callbacks: Quarkus takes one application. */
@ApplicationPath("api")
public class QuarkusShop extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(PaypleCallbacks.resources());
    classes.add(OrderResource.class);
    classes.add(BuyerResource.class);
    classes.add(SubscriptionResource.class);
    classes.add(StateResource.class);
    return classes;
  }
}
