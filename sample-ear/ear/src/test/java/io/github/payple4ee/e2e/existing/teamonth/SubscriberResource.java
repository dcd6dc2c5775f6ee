// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teamonth;

import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.PaypleClock;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.SubscribeRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Buyers, their cards and their subscriptions; the number of the buyer names the subscription. */
@Path("subscribers/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubscriberResource {

  private static final Plan TEA = Plan.of("tea", 1, "이달의 차", 9_900);

  @Inject PaypleService payple;
  @Inject Recurring recurring;
  @Inject PaypleClock clock;

  /** The window in which the buyer registers a card. */
  @POST
  @Path("card/checkout")
  public Response register(@PathParam("number") String number) {
    String orderId = "card-" + number;
    payple.openRegistration(RegistrationRequest.of(orderId, number));
    Checkout checkout = payple.checkout(CheckoutRequest.of(orderId, "/shop/payple"));
    return Response.ok(checkout.toJson()).header("Set-Cookie", checkout.setCookie()).build();
  }

  /** Subscribes the buyer from today on. */
  @POST
  public void subscribe(@PathParam("number") String number) {
    recurring.plan(TEA);
    recurring.subscribe(
        SubscribeRequest.of(
            "tea-" + number,
            number,
            TEA.planId(),
            clock.now().atZone(ZoneId.of("Asia/Seoul")).toLocalDate(),
            new Consent(clock.now(), "web", "a".repeat(64))));
  }

  /** The states of the instalments, the oldest first. */
  @GET
  public List<String> states(@PathParam("number") String number) {
    return recurring.instalments("tea-" + number).stream()
        .map(instalment -> instalment.state().name())
        .toList();
  }

  /** Lets time pass for the module and the simulator. */
  @POST
  @Path("time")
  public void pass(@QueryParam("by") String by) {
    clock.advance(Duration.parse(by));
  }
}
