// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Refund;
import io.github.payple4ee.callbacks.PaypleCallbacks;
import io.github.payple4ee.event.PaymentCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The Java of README.md, so that it compiles; {@link ReadmeTest} compares the two. */
@SuppressWarnings("ClassCanBeStatic")
final class ReadmeSnippets {

  private ReadmeSnippets() {}

  interface Warehouse {
    void send(String orderId);
  }

  // readme: doors
  @ApplicationPath("payple")
  public class PaypleApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return PaypleCallbacks.resources();
    }
  }

  // end

  // readme: till
  @ApplicationScoped
  public class Till {

    @Inject PaypleService payple;

    Checkout pay(String orderId) {
      payple.open(PaymentRequest.of(orderId, "Green tea", 15_000));
      return payple.checkout(CheckoutRequest.of(orderId, "/shop/payple"));
    }

    String giveBack(String orderId) {
      Outcome<Refund> outcome =
          payple.cancel(CancelRequest.partial(orderId, 5_000).named("return-1"));
      if (outcome instanceof Outcome.Declined<Refund> declined) {
        return "declined: " + declined.refusal().code();
      }
      return outcome instanceof Outcome.Approved ? "given back" : "in doubt, being looked up";
    }
  }

  // end

  // readme: delivery
  @ApplicationScoped
  public class Delivery {

    @Inject Warehouse warehouse;

    void paid(@Observes PaymentCompleted event) {
      // in the transaction in which the event is marked as delivered
      warehouse.send(event.orderId());
    }
  }
  // end
}
