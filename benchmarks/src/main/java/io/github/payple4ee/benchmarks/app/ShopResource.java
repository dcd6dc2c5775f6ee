// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

import io.github.payple4ee.PaypleService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a shop does besides taking money. */
@Path("shop")
@RequestScoped
public class ShopResource {

  @Inject private PaypleService payple;

  /** A page that needs no other server. */
  @GET
  @Path("page")
  @Produces(MediaType.TEXT_PLAIN)
  public String page() {
    return "open";
  }

  /** A page that reads the database. */
  @GET
  @Path("orders/{orderId}")
  @Produces(MediaType.TEXT_PLAIN)
  public String order(@PathParam("orderId") String orderId) {
    return payple.find(orderId).map(payment -> payment.state().name()).orElse("none");
  }
}
