// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.benchmarks.work.Merchant;
import io.github.payple4ee.client.PaypleField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What a shop does when a buyer presses a button: a checkout, a charge of the registered card. */
@Path("shop")
@RequestScoped
public class BuyerResource {

  private static final int RETRY_AFTER_SECONDS = 5;

  @Inject private PaypleService payple;

  /** Opens so many orders, and answers the path of the auth proxy of each, one in a line. */
  @POST
  @Path("checkouts/{prefix}/{many}")
  @Produces(MediaType.TEXT_PLAIN)
  public String checkouts(@PathParam("prefix") String prefix, @PathParam("many") long many) {
    return LongStream.range(0, many)
        .mapToObj(number -> checkout(prefix + number))
        .collect(Collectors.joining("\n"));
  }

  private String checkout(String orderId) {
    payple.open(PaymentRequest.of(orderId, Merchant.GOODS, Merchant.AMOUNT));
    return payple
        .checkout(CheckoutRequest.of(orderId, "/bench/payple"))
        .fields()
        .get(PaypleField.AUTH_FILE.wireName());
  }

  /** Charges a registered card for a new order: 200 when it is charged, 202 when that is open. */
  @POST
  @Path("charges/{prefix}/{number}")
  @Produces(MediaType.TEXT_PLAIN)
  public Response charge(@PathParam("prefix") String prefix, @PathParam("number") long number) {
    try {
      Outcome<Payment> outcome =
          payple.charge(
              ChargeRequest.of(
                  prefix + number, Merchant.payer(number), Merchant.GOODS, Merchant.AMOUNT));
      return (outcome instanceof Outcome.Approved ? Response.ok("paid") : undecided(outcome))
          .build();
    } catch (NotSentException notSent) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .entity("later")
          .build();
    }
  }

  private static Response.ResponseBuilder undecided(Outcome<Payment> outcome) {
    return outcome instanceof Outcome.InDoubt
        ? Response.accepted("pending")
        : Response.status(Response.Status.CONFLICT).entity("declined");
  }
}
