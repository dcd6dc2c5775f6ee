// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.protocol.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Receives Payple's webhook: results, including late ones, refunds from Payple's admin pages, and
 * removed cards. A webhook is not signed, so it only triggers a lookup. It is answered when the
 * lookup is stored in the journal. A body without content (empty, another type, unreadable) is
 * answered with 200 too and changes nothing, because gateways test an address with such a request
 * before they register it.
 */
@Path("webhook")
@ApplicationScoped
@ListedOnly
public class WebhookResource {

  @Inject private Webhooks webhooks;
  @Inject private WebhookBody bodies;

  /** Answers a test of whether the address exists. */
  @HEAD
  public Response here() {
    return Response.ok().build();
  }

  /** Answers the same test with another method. */
  @GET
  public Response hereToo() {
    return Response.ok().build();
  }

  /** The webhook, as JSON or, as Payple's PHP sample expects it, as a form. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public Response receive(InputStream body, @Context HttpHeaders headers) {
    return CallbackFailures.answer(() -> Response.ok(received(body, headers)).build());
  }

  private String received(InputStream body, HttpHeaders headers) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("result", "success");
    answer.put("result_msg", "수신완료");
    bodies
        .read(headers, body)
        .map(Claim::of)
        .ifPresentOrElse(
            claim -> {
              webhooks.receive(claim);
              // the order id of the webhook, whether the shop knows the order or not
              claim.orderId().ifPresent(orderId -> answer.put("PCD_PAY_OID", orderId));
            },
            webhooks::unreadable);
    return JsonText.of(answer);
  }
}
