// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

import io.github.payple4ee.benchmarks.work.HandWrittenRows;
import io.github.payple4ee.benchmarks.work.JavaNetHttp;
import io.github.payple4ee.benchmarks.work.Merchant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * The callback as a developer writes it by hand, with java.net.http and JSON-B: without a database,
 * and with the rows of the payment by JDBC.
 */
@Path("shop/confirm")
@RequestScoped
public class ConfirmResource {

  @Inject private Merchant merchant;
  @Inject private JavaNetHttp http;
  @Inject private HandWrittenRows rows;

  /** Takes the order, confirms, records the outcome, and sends the browser on. */
  @POST
  @Path("rows")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirmWithRows(
      @FormParam("PCD_PAY_OID") String orderId,
      @FormParam("PCD_AUTH_KEY") String authKey,
      @FormParam("PCD_PAY_REQKEY") String requestKey,
      @FormParam("PCD_PAYER_ID") String payer)
      throws Exception {
    HandWrittenRows.Taken taken = rows.claim(orderId);
    Confirmed confirmed = confirmed(authKey, requestKey, payer);
    if (!paid(confirmed, orderId) || confirmed.total() != taken.amount()) {
      throw new IllegalStateException("Not paid: " + confirmed);
    }
    rows.paid(taken);
    return redirect("/bench/paid", orderId);
  }

  /** Believes the form, confirms, stores nothing, and sends the browser on. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(
      @FormParam("PCD_PAY_OID") String orderId,
      @FormParam("PCD_AUTH_KEY") String authKey,
      @FormParam("PCD_PAY_REQKEY") String requestKey,
      @FormParam("PCD_PAYER_ID") String payer)
      throws IOException, InterruptedException {
    Confirmed confirmed = confirmed(authKey, requestKey, payer);
    return redirect(paid(confirmed, orderId) ? "/bench/paid" : "/bench/failed", orderId);
  }

  private Confirmed confirmed(String authKey, String requestKey, String payer)
      throws IOException, InterruptedException {
    return http.send(
        merchant.confirmations(),
        new Confirm(Merchant.ID, Merchant.KEY, authKey, requestKey, payer),
        Confirmed.class);
  }

  private static boolean paid(Confirmed confirmed, String orderId) {
    return "success".equals(confirmed.result()) && orderId.equals(confirmed.orderId());
  }

  private static Response redirect(String page, String orderId) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, page + "?orderId=" + orderId)
        .build();
  }

  /** Asks for the money. */
  public record Confirm(
      @JsonbProperty("PCD_CST_ID") String merchantId,
      @JsonbProperty("PCD_CUST_KEY") String merchantKey,
      @JsonbProperty("PCD_AUTH_KEY") String authKey,
      @JsonbProperty("PCD_PAY_REQKEY") String requestKey,
      @JsonbProperty("PCD_PAYER_ID") String payer) {}

  /** What came of it. */
  public record Confirmed(
      @JsonbProperty("PCD_PAY_RST") String result,
      @JsonbProperty("PCD_PAY_OID") String orderId,
      @JsonbProperty("PCD_PAY_TOTAL") long total) {}
}
