// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.BadRequest;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Card;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Optional;

/** {@code POST /simulator/window}: the buyer presses one of the window's buttons. */
public final class WindowActionHandler implements Handler {
  public static final String PATH = "/simulator/window";

  private final PaymentWindow window;
  private final WindowPages pages;
  private final Addresses addresses;

  public WindowActionHandler(PaymentWindow window, WindowPages pages, Addresses addresses) {
    this.window = window;
    this.pages = pages;
    this.addresses = addresses;
  }

  @Override
  public Response handle(Request request) {
    return window
        .session(request.field("window"))
        .map(session -> act(request, session))
        .orElseGet(() -> pages.unknown(request, Refusal.SESSION_EXPIRED));
  }

  private Response act(Request request, WindowSession session) {
    return switch (request.field("action")) {
      case "pay" -> pay(request, session);
      case "decline" -> pages.result(request, session, window.decline(session));
      case "close" -> pages.result(request, session, window.close(session));
      default -> throw new BadRequest(400, "action must be pay, decline or close");
    };
  }

  private Response pay(Request request, WindowSession session) {
    String base = addresses.operations(request);
    if (session.card().isPresent()) {
      return passwordIsGood(request)
          ? pages.result(request, session, window.payAgain(session, base))
          : pages.card(request, session, true);
    }
    Optional<Card> card = window.card(request.field("card-number"), request.field("card-expiry"));
    if (card.isEmpty()) {
      return pages.card(request, session, true);
    }
    return pages.result(request, session, window.pay(session, card.get(), base));
  }

  private static boolean passwordIsGood(Request request) {
    String password = request.field("card-password");
    return password.matches("\\d{6}") && !password.equals("000000");
  }
}
