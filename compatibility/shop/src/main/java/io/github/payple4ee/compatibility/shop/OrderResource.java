// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.PaypleService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The orders. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

  private static final String TEA = "우전 녹차";

  @Inject private PaypleService payple;
  @Inject private Delivery delivery;
  @Inject private Parcels parcels;

  /** Opens an order. */
  @POST
  public OrderView open(NewOrder order) {
    PaymentRequest request = PaymentRequest.of(order.orderId(), TEA, order.amount());
    payple.open(order.immediate() ? request.with(PaymentWork.PAY) : request);
    return show(order.orderId());
  }

  /** What the page passes to Payple's script. */
  @POST
  @Path("{orderId}/checkout")
  public Response checkout(@PathParam("orderId") String orderId) {
    return answer(payple.checkout(CheckoutRequest.of(orderId, "/shop/payple")));
  }

  static Response answer(Checkout checkout) {
    return Response.ok(Map.of("script", checkout.script().toString(), "fields", checkout.fields()))
        .header(HttpHeaders.SET_COOKIE, checkout.setCookie())
        .build();
  }

  /** Refunds a part of an order. */
  @POST
  @Path("{orderId}/refunds")
  public OutcomeView refund(@PathParam("orderId") String orderId, NewRefund refund) {
    return OutcomeView.of(
        payple.cancel(CancelRequest.partial(orderId, refund.amount()).named(refund.refundId())));
  }

  /** Shows an order. */
  @GET
  @Path("{orderId}")
  public OrderView show(@PathParam("orderId") String orderId) {
    Payment payment = payple.find(orderId).orElseThrow(NotFoundException::new);
    return new OrderView(
        payment.state().name(), payment.refunded(), parcels.of(orderId), delivery.count(orderId));
  }
}
