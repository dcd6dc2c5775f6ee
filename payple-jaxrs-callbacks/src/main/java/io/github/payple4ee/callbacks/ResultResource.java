// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.Payment;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.client.TooManyCallsException;
import io.github.payple4ee.cdi.protocol.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Receives the result from the buyer's browser, as a form or, from the page's callback function, as
 * JSON.
 */
@Path("result")
@ApplicationScoped
@ListedOnly
public class ResultResource {

  @Inject private ClaimVerifier verifier;
  @Inject private ResultPages pages;
  @Inject private ClaimBody bodies;
  @Inject private BrowserCookie cookies;

  /** The script's form: redirects the browser to one of the shop's own pages. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response form(InputStream body, @Context HttpHeaders headers) {
    return CallbackFailures.answer(() -> ResultPages.redirect(pageFor(body, headers)));
  }

  private URI pageFor(InputStream body, HttpHeaders headers) {
    try {
      return pageOf(
          verifier.verify(Claim.of(bodies.readForm(headers, body)), cookies.browser(headers)));
    } catch (TooManyCallsException busy) {
      return pages.pending(busy.kept().orElseThrow(() -> busy));
    } catch (UnknownOrderException unknown) {
      return pages.failure();
    }
  }

  private URI pageOf(Payment payment) {
    return verifier.refundsLate(payment) ? pages.notPaid(payment) : pages.after(payment);
  }

  /**
   * A page that is loaded again, as mobile browsers do when the user returns to a tab: redirects
   * the browser to the page for results that are not known yet. The request is not read.
   */
  @GET
  public Response again() {
    return ResultPages.redirect(pages.pending());
  }

  /**
   * The callback function's JSON object. The answer names the page for the buyer, which is one of
   * the shop's own pages as well.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(InputStream body, @Context HttpHeaders headers) {
    return CallbackFailures.answer(() -> Response.ok(verified(body, headers)).build());
  }

  private String verified(InputStream body, HttpHeaders headers) {
    Payment payment =
        verifier.verify(Claim.of(bodies.read(headers, body)), cookies.browser(headers));
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("orderId", payment.orderId());
    answer.put("state", payment.state().name());
    answer.put("page", pageOf(payment).toString());
    return JsonText.of(answer);
  }
}
