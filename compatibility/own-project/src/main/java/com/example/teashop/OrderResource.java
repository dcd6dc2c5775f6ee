package com.example.teashop;

import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaypleService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** Orders of green tea. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

  @Inject PaypleService payple;

  /** Opens an order; goods and amount are the shop's to say. */
  @POST
  public Map<String, String> order() {
    String orderId = "tea-" + UUID.randomUUID().toString().substring(0, 18);
    payple.open(PaymentRequest.of(orderId, "우전 녹차", 15_000));
    return Map.of("orderId", orderId);
  }

  /** What the page's script needs to open Payple's window. */
  @POST
  @Path("{orderId}/checkout")
  public Response checkout(@PathParam("orderId") String orderId) {
    Checkout checkout = payple.checkout(CheckoutRequest.of(orderId, "/shop/payple"));
    return Response.ok(checkout.toJson()).header("Set-Cookie", checkout.setCookie()).build();
  }

  /** The state of the payment, such as OPEN or PAID. */
  @GET
  @Path("{orderId}")
  public Map<String, String> state(@PathParam("orderId") String orderId) {
    return Map.of("state", payple.find(orderId).orElseThrow(NotFoundException::new).state().name());
  }
}
