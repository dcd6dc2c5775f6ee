// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import io.github.payple4ee.PaypleClock;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** Subscriptions to the tea of the month. */
@Path("subscriptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionResource {

  private static final Plan TEA = Plan.of("tea", 1, "이달의 차", 9_900);
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  @Inject private Recurring recurring;
  @Inject private PaypleClock clock;

  /** Subscribes a buyer who has a card, from today on, and shows the subscription. */
  @POST
  @Path("{id}/of/{payerNumber}")
  public Map<String, String> subscribe(
      @PathParam("id") String id, @PathParam("payerNumber") String payerNumber) {
    recurring.plan(TEA);
    Consent consent = new Consent(clock.now(), "web", "a".repeat(64));
    recurring.subscribe(
        SubscribeRequest.of(
            id, payerNumber, TEA.planId(), clock.now().atZone(KOREA).toLocalDate(), consent));
    return show(id);
  }

  /** The states of the instalments that were planned, by their periods. */
  @GET
  @Path("{id}")
  public Map<String, String> show(@PathParam("id") String id) {
    Map<String, String> states = new TreeMap<>();
    recurring
        .instalments(id)
        .forEach(each -> states.put(String.valueOf(each.period()), each.state().name()));
    return states;
  }

  /** Lets time pass for the module and the simulator, and does what is due then. */
  @POST
  @Path("time/{duration}")
  public Map<String, String> pass(@PathParam("duration") String duration) {
    clock.advance(Duration.parse(duration));
    recurring.run();
    return Map.of("now", clock.now().toString());
  }
}
