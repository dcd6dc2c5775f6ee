// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** {@code POST /index.php?ACT_=PAYM}: opens the payment window. */
public final class OpenWindowHandler implements Handler {
  private final PaymentWindow window;
  private final WindowPages pages;

  public OpenWindowHandler(PaymentWindow window, WindowPages pages) {
    this.window = window;
    this.pages = pages;
  }

  @Override
  public Response handle(Request request) {
    return window
        .open(request.fields(), pages(request))
        .map(session -> show(request, session))
        .orElseGet(() -> pages.unknown(request, Refusal.WRONG_PAYMENT_KEY));
  }

  private static List<String> pages(Request request) {
    return Stream.of("Origin", "Referer").flatMap(name -> request.header(name).stream()).toList();
  }

  private Response show(Request request, WindowSession session) {
    return session
        .refusal()
        .map(refusal -> pages.refused(request, session, refusal))
        .orElseGet(() -> pages.entry(request, session, false));
  }
}
