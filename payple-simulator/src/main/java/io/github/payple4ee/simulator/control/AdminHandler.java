// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.http.BadRequest;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Ledger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** {@code /simulator/admin/}: the merchant's admin page, for programs and for the ledger page. */
final class AdminHandler {
  static final String ORDERS = "/simulator/admin/orders/";
  static final String CARDS = "/simulator/admin/cards/";
  private static final String CANCEL = "/cancel";
  private static final String REMOVAL = "/removal";

  private final Admin admin;
  private final Ledger ledger;

  AdminHandler(Admin admin, Ledger ledger) {
    this.admin = admin;
    this.ledger = ledger;
  }

  static String cancelPath(String orderId) {
    return ORDERS + encoded(orderId) + CANCEL;
  }

  static String removalPath(String billingKey) {
    return CARDS + encoded(billingKey) + REMOVAL;
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** {@code POST /simulator/admin/orders/{orderId}/cancel}, with or without an amount. */
  Response cancel(Request request) {
    String orderId = between(ORDERS, request, CANCEL);
    String amount = request.field("amount");
    return answered(
        request,
        () -> {
          if (amount.isEmpty()) {
            admin.cancel(orderId);
          } else {
            admin.cancel(orderId, won(amount));
          }
          return Response.json(200, ledger.order(orderId).orElseThrow());
        });
  }

  private static long won(String amount) {
    if (!amount.matches("[0-9]{1,15}")) {
      throw new IllegalArgumentException("the amount must be a whole number of won");
    }
    return Long.parseLong(amount);
  }

  /** {@code DELETE /simulator/admin/cards/{billingKey}}. */
  Response removeCard(Request request) {
    return removeCard(request, between(CARDS, request, ""));
  }

  /** {@code POST /simulator/admin/cards/{billingKey}/removal}: a form cannot send DELETE. */
  Response removeCardByForm(Request request) {
    return removeCard(request, between(CARDS, request, REMOVAL));
  }

  private Response removeCard(Request request, String billingKey) {
    return answered(
        request,
        () -> {
          admin.removeCard(billingKey);
          return Response.noContent();
        });
  }

  private static String between(String start, Request request, String end) {
    String path = request.path();
    if (!path.endsWith(end) || path.length() <= start.length() + end.length()) {
      throw new BadRequest(404, "Not found: " + path);
    }
    return path.substring(start.length(), path.length() - end.length());
  }

  /** Sends the result to a program, and redirects a browser back to the page. */
  private static Response answered(Request request, Supplier<Response> action) {
    try {
      Response response = action.get();
      boolean person = request.header("Accept").orElse("").contains("text/html");
      return person ? Response.redirect(303, "/simulator/") : response;
    } catch (NoSuchElementException e) {
      throw new BadRequest(404, e.getMessage(), e);
    } catch (IllegalStateException e) {
      throw new BadRequest(409, e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, "bad amount: " + e.getMessage(), e);
    }
  }
}
