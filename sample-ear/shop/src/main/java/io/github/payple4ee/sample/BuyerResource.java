// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.callbacks.SameSiteOnly;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/**
 * Creates a buyer. This replaces the sign-in that a real shop has. The cookie of the answer
 * identifies the buyer: a browser with the cookie may register, see and remove the buyer's card and
 * bank account.
 */
@Path("buyer")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BuyerResource {

  @Inject private BuyerNumbers numbers;
  @Inject private BuyerCookie cookies;

  /** Creates a buyer with a number that the shop chooses. */
  @POST
  @SameSiteOnly
  public Response begin() {
    String payerNo = numbers.next();
    return Response.status(Status.CREATED)
        .entity(new BuyerView(payerNo))
        .cookie(cookies.of(payerNo))
        .build();
  }
}
