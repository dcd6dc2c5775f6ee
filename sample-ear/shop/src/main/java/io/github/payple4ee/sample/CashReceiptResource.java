// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.callbacks.SameSiteOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * The operator's access to the cash receipt of an order that was paid by bank transfer: show, issue
 * and cancel it, and decide a doubt about it.
 */
@Path("orders/{orderId}/cash-receipt")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class CashReceiptResource {

  @Inject private PaypleService payple;

  /** Shows the receipt, or that none was requested. */
  @GET
  public CashReceiptView show(@PathParam("orderId") String orderId) {
    return CashReceiptView.of(orderId, payple.findCashReceipt(orderId));
  }

  /**
   * Issues the receipt for everything that is paid and not refunded, if it is not issued yet. A
   * request that is declined or in doubt is answered with 409 and a message.
   */
  @POST
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public CashReceiptView issue(@PathParam("orderId") String orderId, IssueCashReceipt issue) {
    show(orderId);
    if (issue == null) {
      throw new IllegalArgumentException("the body is missing: use and holder");
    }
    payple.issueCashReceipt(issue.request(orderId)).orElseThrow();
    return show(orderId);
  }

  /**
   * Cancels the receipt, if it is not cancelled yet. A cancellation that is declined or in doubt is
   * answered with 409 and a message.
   */
  @DELETE
  @SameSiteOnly
  public CashReceiptView cancel(@PathParam("orderId") String orderId) {
    payple.cancelCashReceipt(orderId).orElseThrow();
    return show(orderId);
  }

  /** Records the operator's decision about a receipt in doubt. */
  @POST
  @Path("decision")
  @SameSiteOnly
  @Consumes(MediaType.APPLICATION_JSON)
  public CashReceiptView decide(@PathParam("orderId") String orderId, DecideCashReceipt decide) {
    show(orderId);
    if (decide == null) {
      throw new IllegalArgumentException("the body is missing: finding");
    }
    payple.decideCashReceipt(orderId, decide.issued());
    return show(orderId);
  }
}
