// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.BadRequest;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.BuyerChoice;
import io.github.payple4ee.simulator.ledger.EasyPayMethod;
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
    Optional<WindowResult> result =
        session.card().isPresent()
            ? payAgain(request, session, base)
            : session.order().wallet().isPresent()
                ? payInWallet(request, session, base)
                : payWhatWasEntered(request, session, base);
    return result
        .map(end -> pages.result(request, session, end))
        .orElseGet(() -> pages.entry(request, session, true));
  }

  private Optional<WindowResult> payAgain(Request request, WindowSession session, String base) {
    return passwordIsGood(request) ? Optional.of(window.payAgain(session, base)) : Optional.empty();
  }

  private Optional<WindowResult> payInWallet(Request request, WindowSession session, String base) {
    return EasyPayMethod.of(request.field("easy-pay"))
        .map(with -> window.payInWallet(session, with, base));
  }

  private Optional<WindowResult> payWhatWasEntered(
      Request request, WindowSession session, String base) {
    BuyerChoice choice = EnteredInstrument.choice(session, request);
    return EnteredInstrument.of(session, request, window.time().now())
        .map(instrument -> window.pay(session, instrument, choice, base));
  }

  private static boolean passwordIsGood(Request request) {
    String password = request.field("card-password");
    return password.matches("\\d{6}") && !password.equals("000000");
  }
}
