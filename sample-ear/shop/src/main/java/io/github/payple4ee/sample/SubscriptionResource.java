// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.callbacks.SameSiteOnly;
import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * The buyer's subscription to the tea of the month. The cookie identifies the buyer, and no other
 * part of the request does.
 */
@Path("subscription")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionResource {

  @Inject private Recurring recurring;
  @Inject private TeaOfTheMonth tea;
  @Inject private BuyerCookie buyers;
  @Context private HttpHeaders headers;

  /** Shows it. */
  @GET
  public SubscriptionView show() {
    return view(own());
  }

  /** Subscribes the buyer, whose card or account is charged from today on. */
  @POST
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public SubscriptionView subscribe(@Nullable NewSubscription wanted) {
    boolean fromAccount = wanted != null && wanted.fromAccount();
    return view(tea.subscribe(buyers.require(headers), fromAccount));
  }

  /** Pauses, resumes or skips a period. */
  @POST
  @Path("changes")
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public SubscriptionView change(SubscriptionChange change) {
    if (change == null) {
      throw new IllegalArgumentException("the body is missing: pauseUntil, skip or resume");
    }
    String id = own().subscriptionId();
    if (change.pauseUntil() != null) {
      recurring.pause(id, tea.today(), change.until());
    }
    if (Boolean.TRUE.equals(change.resume())) {
      recurring.resume(id);
    }
    if (change.skip() != null) {
      recurring.skip(id, change.skip());
    }
    return view(own());
  }

  /** Cancels it: nothing more is charged, and the period that is paid goes on. */
  @DELETE
  @SameSiteOnly
  public SubscriptionView cancel() {
    return view(recurring.cancel(own().subscriptionId(), CancelAt.END_OF_PERIOD));
  }

  private Subscription own() {
    return tea.of(buyers.require(headers))
        .orElseThrow(() -> new UnknownSubscriptionException("There is no subscription"));
  }

  private SubscriptionView view(Subscription subscription) {
    return SubscriptionView.of(subscription, recurring);
  }
}
