// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.callbacks.SameSiteOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;

/** Orders: open, pay, show and refund an order. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

  private static final String PATH = "/shop/api/orders/";

  @Inject private PaypleService payple;
  @Inject private OrderIds orderIds;
  @Inject private Prices prices;
  @Context private HttpHeaders headers;

  /** Opens an order at the catalogue's price. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(NewOrder order) {
    if (order == null) {
      throw new IllegalArgumentException("the body is missing: item");
    }
    Locale language = BuyerLanguage.of(headers);
    Payment payment = payple.open(prices.request(order, orderIds.next(), language));
    // as text: a path stays a path, and the Host header of the request does not become part of it
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, PATH + payment.orderId())
        .entity(OrderView.of(payment, language))
        .build();
  }

  /** Shows an order to a visitor with its id. */
  @GET
  @Path("{orderId}")
  public OrderView show(@PathParam("orderId") String orderId) {
    return view(orderId);
  }

  /** Returns what the page passes to Payple's script. */
  @POST
  @Path("{orderId}/checkout")
  public Response checkout(@PathParam("orderId") String orderId) {
    view(orderId);
    return CheckoutView.answer(
        payple.checkout(CheckoutRequest.of(orderId, PaypleApplication.PATH)));
  }

  /** Refunds an order. A refund that is declined or in doubt is answered with 409 and a message. */
  @POST
  @Path("{orderId}/cancel")
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("operator")
  public OrderView cancel(@PathParam("orderId") String orderId, CancelOrder cancel) {
    view(orderId);
    CancelRequest request = cancel == null ? CancelRequest.whole(orderId) : cancel.request(orderId);
    payple.cancel(request).orElseThrow();
    return view(orderId);
  }

  /** Returns the history of an order. */
  @GET
  @Path("{orderId}/history")
  @RolesAllowed("operator")
  public List<HistoryView> history(@PathParam("orderId") String orderId) {
    view(orderId);
    return payple.history(orderId).stream().map(HistoryView::of).toList();
  }

  /** Explains an order in the operator's language. */
  @GET
  @Path("{orderId}/explanation")
  @RolesAllowed("operator")
  public ExplanationView explain(@PathParam("orderId") String orderId) {
    return ExplanationView.of(payple.explain(orderId, BuyerLanguage.of(headers)));
  }

  /** Records the operator's decision about a payment or a refund in doubt. */
  @POST
  @Path("{orderId}/decision")
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("operator")
  public OrderView decide(
      @PathParam("orderId") String orderId, DecideOrder decide, @Context SecurityContext security) {
    if (decide == null) {
      throw new IllegalArgumentException("the body is missing: finding, amount and reason");
    }
    payple.decide(decide.decision(orderId, security.getUserPrincipal().getName()));
    return view(orderId);
  }

  private OrderView view(String orderId) {
    Payment payment = payple.find(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
    return OrderView.of(payment, BuyerLanguage.of(headers));
  }
}
