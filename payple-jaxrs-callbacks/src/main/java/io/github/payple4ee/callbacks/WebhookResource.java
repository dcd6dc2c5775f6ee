// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.Claim;
import io.github.payple4ee.cdi.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
 * Takes Payple's webhook: results, late ones too, refunds made in Payple's admin pages, and removed
 * cards. Signed by nobody, it sets off a lookup and nothing more; it is answered when that is
 * stored.
 */
@Path("webhook")
@ApplicationScoped
public class WebhookResource {

  @Inject private Webhooks webhooks;
  @Inject private ClaimBody bodies;

  /** Payple looks whether somebody is there. */
  @HEAD
  public Response here() {
    return Response.ok().build();
  }

  /** The webhook as JSON. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public String json(InputStream body, @Context HttpHeaders headers) {
    return heard(Claim.of(bodies.read(headers, body)));
  }

  /** The webhook as a form, as Payple's PHP sample expects it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  public String form(InputStream body, @Context HttpHeaders headers) {
    return heard(Claim.of(bodies.readForm(headers, body)));
  }

  private String heard(Claim claim) {
    webhooks.hear(claim);
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("result", "success");
    answer.put("result_msg", "수신완료");
    // what it spoke of, whether the shop knows it or not
    claim.orderId().ifPresent(orderId -> answer.put("PCD_PAY_OID", orderId));
    return JsonText.of(answer);
  }
}
