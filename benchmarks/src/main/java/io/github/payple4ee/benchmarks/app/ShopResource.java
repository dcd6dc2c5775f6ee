// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

import io.github.payple4ee.PaypleService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a shop does besides taking money. */
@Path("shop")
@RequestScoped
public class ShopResource {

  @Inject private PaypleService payple;

  /** A form that nothing is done with: what the server itself costs. */
  @POST
  @Path("form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response form(Form form) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/bench/paid")
        .build();
  }

  /** A page that needs nobody. */
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
