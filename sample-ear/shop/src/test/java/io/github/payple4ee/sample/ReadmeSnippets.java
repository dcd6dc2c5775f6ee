// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Refund;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.callbacks.PaypleCallbacks;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;

/** The Java of README.md, so that it compiles; {@link ReadmeTest} compares the two. */
@SuppressWarnings("ClassCanBeStatic")
final class ReadmeSnippets {

  private ReadmeSnippets() {}

  interface Warehouse {
    void send(String orderId);
  }

  interface Subscribers {
    void add(String payerNumber);

    void remove(String payerNumber);
  }

  // readme: callbacks
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

    String refund(String orderId) {
      Outcome<Refund> outcome =
          payple.cancel(CancelRequest.partial(orderId, 5_000).named("return-1"));
      if (outcome instanceof Outcome.Declined<Refund> declined) {
        return "declined: " + declined.refusal().code();
      }
      return outcome instanceof Outcome.Approved ? "refunded" : "in doubt, Payple is queried";
    }
  }

  // end

  // readme: checkout
  @Path("orders/{orderId}/checkout")
  @RequestScoped
  public class CheckoutResource {

    @Inject Till till;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response checkout(@PathParam("orderId") String orderId) {
      // this opens the window of the order: first check that the caller is its buyer
      Checkout checkout = till.pay(orderId);
      return Response.ok(checkout.toJson()).header("Set-Cookie", checkout.setCookie()).build();
    }
  }

  // end

  // readme: delivery
  @ApplicationScoped
  public class Delivery {

    @Inject Warehouse warehouse;

    void paid(@Observes PaymentCompleted event) {
      // runs in the transaction that marks the event as delivered
      warehouse.send(event.orderId());
    }
  }

  // end

  // readme: subscriptions
  @ApplicationScoped
  public class Subscriptions {

    @Inject PaypleService payple;
    @Inject Subscribers subscribers;

    Checkout register(String orderId, String payerNumber) {
      payple.openRegistration(RegistrationRequest.of(orderId, payerNumber));
      return payple.checkout(CheckoutRequest.of(orderId, "/shop/payple"));
    }

    String charge(String subscriptionId, String payerNumber, YearMonth month) {
      String orderId = "tea-" + subscriptionId + "-" + month;
      Outcome<Payment> outcome =
          payple.charge(
              ChargeRequest.of(orderId, payerNumber, "Tea of the month", 9_900).forMonth(month));
      if (outcome instanceof Outcome.Declined<Payment> declined) {
        return declined.refusal().buyerText(Locale.KOREAN);
      }
      return outcome instanceof Outcome.Approved ? "charged" : "in doubt, Payple is queried";
    }

    void registered(@Observes CardRegistered event) {
      subscribers.add(event.payerNumber());
    }

    void removed(@Observes CardRemoved event) {
      subscribers.remove(event.payerNumber());
    }
  }
  // end
}
