// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop;

import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.PaypleService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The page with the button, which has no script of its own. */
@Path("pages/{orderId: [a-z0-9-]+}")
@RequestScoped
public class PayPageResource {

  private static final String LOOPBACK = "http://localhost:* http://127.0.0.1:*";

  /** The policy that the configuration's documentation names, and nothing more. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' PAYPLE; frame-src PAYPLE; form-action 'self' PAYPLE;"
          + " style-src-attr 'unsafe-inline'; connect-src 'self' PAYPLE; img-src 'self' PAYPLE";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="LANGUAGE">
      <title>Tea</title>
      <script src="/shop/payple/checkout.js"JQUERY defer></script>
      BLOCK
      <form action="/shop/never.html"><button data-payple-order="ORDER">Pay</button></form>
      </html>
      """;

  @Inject private PaypleService payple;

  /** The page asks the shop for the checkout when the button is pressed. */
  @GET
  @Produces("text/html; charset=UTF-8")
  public Response page(
      @PathParam("orderId") String orderId,
      @QueryParam("lang") @DefaultValue("ko") String language,
      @QueryParam("jquery") @DefaultValue("true") boolean jquery) {
    return answer(orderId, language, jquery, "").build();
  }

  /** The page has the checkout in it. */
  @GET
  @Path("with-checkout")
  @Produces("text/html; charset=UTF-8")
  public Response pageWithCheckout(@PathParam("orderId") String orderId) {
    Checkout checkout = payple.checkout(CheckoutRequest.of(orderId, "/shop/payple"));
    String block =
        "<script type=\"application/json\" data-payple-checkout-of=\""
            + orderId
            + "\">"
            + checkout.toJson()
            + "</script>";
    return answer(orderId, "ko", true, block).header("Set-Cookie", checkout.setCookie()).build();
  }

  private static Response.ResponseBuilder answer(
      String orderId, String language, boolean jquery, String block) {
    return Response.ok(
            PAGE.replace("LANGUAGE", "en".equals(language) ? "en" : "ko")
                .replace("JQUERY", jquery ? " data-payple-jquery=\"/shop/jquery.min.js\"" : "")
                .replace("ORDER", orderId)
                .replace("BLOCK", block))
        .header("Content-Security-Policy", POLICY.replace("PAYPLE", LOOPBACK));
  }
}
