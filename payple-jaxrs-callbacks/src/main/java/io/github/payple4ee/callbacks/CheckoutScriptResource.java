// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * The script for the shop's page: it opens Payple's window when a button with {@code
 * data-payple-order} is pressed, and sends the result to the shop. It is the same for all visitors
 * and contains no key.
 */
@Path("checkout.js")
@ApplicationScoped
@ListedOnly
public class CheckoutScriptResource {

  @Inject private CheckoutScript script;

  /** The script, or 304 for a browser that has this version. */
  @GET
  public Response get(@Context Request request) {
    return script.answer(request);
  }
}
