// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.PaymentLink;
import io.github.payple4ee.simulator.ledger.PaymentLinks;
import io.github.payple4ee.simulator.ledger.Refusal;

/** {@code GET /link/{key}}: opens the window of a payment link for any visitor. */
public final class LinkPageHandler implements Handler {
  private final PaymentLinks links;
  private final PaymentWindow window;
  private final WindowPages pages;

  public LinkPageHandler(PaymentLinks links, PaymentWindow window, WindowPages pages) {
    this.links = links;
    this.window = window;
    this.pages = pages;
  }

  @Override
  public Response handle(Request request) {
    String key = request.path().substring(request.path().lastIndexOf('/') + 1);
    return links
        .find(key)
        .map(link -> show(request, window.open(link, type(link, request))))
        .orElseGet(() -> pages.unknown(request, Refusal.UNKNOWN_LINK));
  }

  private static String type(PaymentLink link, Request request) {
    String asked = request.withFieldsOfQuery().field("type");
    return link.types().contains(asked) ? asked : link.firstType();
  }

  private Response show(Request request, WindowSession session) {
    return session
        .refusal()
        .map(refusal -> pages.refused(request, session, refusal))
        .orElseGet(() -> pages.entry(request, session, false));
  }
}
