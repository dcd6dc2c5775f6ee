// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop;

import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaypleService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The orders, paid by card. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

  @Inject private PaypleService payple;
  @Inject private Stock stock;
  @Inject private Delivery delivery;

  /** Opens an order at the price of its tea. */
  @POST
  public OrderView open(NewOrder order) {
    payple.open(PaymentRequest.of(order.orderId(), order.tea(), stock.price(order.tea())));
    return show(order.orderId());
  }

  /** What the page needs to open the window. */
  @POST
  @Path("{orderId}/checkout")
  public Response checkout(@PathParam("orderId") String orderId) {
    Checkout checkout = payple.checkout(CheckoutRequest.of(orderId, "/shop/payple"));
    return Response.ok(checkout.toJson()).header("Set-Cookie", checkout.setCookie()).build();
  }

  /** Shows an order. */
  @GET
  @Path("{orderId}")
  public OrderView show(@PathParam("orderId") String orderId) {
    return new OrderView(
        payple.find(orderId).orElseThrow().state().name(),
        stock.parcels(orderId),
        delivery.count(orderId));
  }
}
