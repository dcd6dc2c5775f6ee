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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

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
  @Inject private ShownSubscriptions shown;
  @Inject private BuyerCookie buyers;
  @Context private HttpHeaders headers;

  /** Shows what a subscription costs, its first days, and what the buyer agrees to. */
  @GET
  @Path("offer")
  public OfferView offer() {
    return OfferView.of(tea, buyers.find(headers), BuyerLanguage.of(headers));
  }

  /** Shows the buyer's subscription, or the latest one when all are over. */
  @GET
  public SubscriptionView show() {
    return view(required(tea.latestOf(buyers.require(headers))));
  }

  /** Subscribes the buyer, whose card or account is charged from today on. */
  @POST
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public SubscriptionView subscribe(@Nullable NewSubscription wanted) {
    String payerNo = buyers.require(headers);
    if (wanted == null) {
      throw new IllegalArgumentException("the body is missing: instrument and agreed");
    }
    return view(tea.subscribe(payerNo, wanted.charged(), wanted.terms()));
  }

  /** Pauses, resumes or skips a period. */
  @POST
  @Path("changes")
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public SubscriptionView change(SubscriptionChange change) {
    String id = own().subscriptionId();
    if (change == null || change.changesNothing()) {
      throw new IllegalArgumentException("the body is missing: pauseUntil, skip or resume");
    }
    if (change.pauseUntil() != null) {
      recurring.pause(id, change.from(tea.today()), change.until());
    }
    if (change.resumes()) {
      recurring.resume(id);
    }
    if (change.skip() != null) {
      recurring.skip(id, change.skip());
    }
    return view(own());
  }

  /**
   * Cancels it: nothing more is charged.
   *
   * @param at {@code now}, or {@code end-of-period}: the period that is paid goes on
   */
  @DELETE
  @SameSiteOnly
  public SubscriptionView cancel(@QueryParam("at") @DefaultValue("end-of-period") String at) {
    String id = own().subscriptionId();
    return view(recurring.cancel(id, end(at)));
  }

  private static CancelAt end(String at) {
    return switch (at) {
      case "now" -> CancelAt.NOW;
      case "end-of-period" -> CancelAt.END_OF_PERIOD;
      default -> throw new IllegalArgumentException("at is now or end-of-period");
    };
  }

  private Subscription own() {
    return required(tea.of(buyers.require(headers)));
  }

  private static Subscription required(Optional<Subscription> subscription) {
    return subscription.orElseThrow(
        () -> new UnknownSubscriptionException("There is no subscription"));
  }

  private SubscriptionView view(Subscription subscription) {
    return shown.view(subscription, BuyerLanguage.of(headers));
  }
}
