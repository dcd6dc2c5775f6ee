// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.callbacks.PreflightResource;
import io.github.payple4ee.callbacks.SameSiteOnlyFilter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The shop's own interface. */
@ApplicationPath("api")
public class ShopApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        OrderResource.class,
        CashReceiptResource.class,
        GoodsResource.class,
        BuyerResource.class,
        InstrumentResource.class,
        BuyersInstrumentResource.class,
        LinkResource.class,
        SubscriptionResource.class,
        RecurringResource.class,
        EventResource.class,
        PreflightResource.class,
        SameSiteOnlyFilter.class,
        JsonBodies.class,
        ProblemMapper.class,
        SignInAnswer.class);
  }
}
