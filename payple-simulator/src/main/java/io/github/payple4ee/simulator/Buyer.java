// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.ledger.Card;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.window.PaymentWindow;
import io.github.payple4ee.simulator.window.WindowResult;
import io.github.payple4ee.simulator.window.WindowSession;
import java.util.List;
import java.util.Map;

/**
 * Acts as the buyer without a browser: opens the payment window, presses a button, and returns the
 * result as the browser would send it to the merchant.
 *
 * <p>The fields are those that Payple's script posts: what the page passed to {@code
 * PaypleCpayAuthCheck} plus {@code PCD_CST_ID}, {@code PCD_CUST_KEY} and {@code PCD_AUTH_KEY} of an
 * authentication for the window; the AuthKey alone, or a {@code clientKey} instead, is sufficient.
 */
public final class Buyer {
  private static final String CARD = "4111111111111111";

  private final PaymentWindow window;
  private final AnswerWriter writer;
  private final String base;

  Buyer(PaymentWindow window, AnswerWriter writer, String base) {
    this.window = window;
    this.writer = writer;
    this.base = base;
  }

  /**
   * Pays with a valid card, or with the registered card if the fields have its billing key and
   * {@code PCD_SIMPLE_FLAG}.
   */
  public Map<String, String> pay(Map<String, String> fields) {
    WindowSession session = open(fields);
    return session.card().isPresent()
        ? carried(window.payAgain(session, base))
        : pay(session, CARD);
  }

  /** Pays with a card of 14 to 16 digits. */
  public Map<String, String> pay(Map<String, String> fields, String cardNumber) {
    return pay(open(fields), cardNumber);
  }

  private Map<String, String> pay(WindowSession session, String cardNumber) {
    Card card =
        window
            .card(cardNumber, "12/99")
            .orElseThrow(() -> new IllegalArgumentException("not a card number: " + cardNumber));
    return carried(window.pay(session, card, base));
  }

  /** Registers a valid card; the work is AUTH or AUTHREG. */
  public Map<String, String> register(Map<String, String> fields) {
    return register(fields, CARD);
  }

  /** Registers a card of 14 to 16 digits; the work is AUTH or AUTHREG. */
  public Map<String, String> register(Map<String, String> fields, String cardNumber) {
    if (!PaymentOrder.of(fields).isRegistration()) {
      throw new IllegalArgumentException(
          "PCD_PAY_WORK must be AUTH or AUTHREG: " + fields.get("PCD_PAY_WORK"));
    }
    return pay(fields, cardNumber);
  }

  /** Makes the card company decline the payment. */
  public Map<String, String> decline(Map<String, String> fields) {
    return carried(window.decline(open(fields)));
  }

  /** Closes the window of direct mode, in which closing produces an error result. */
  public Map<String, String> close(Map<String, String> fields) {
    return carried(window.close(open(fields)));
  }

  private WindowSession open(Map<String, String> fields) {
    return window
        .open(fields, List.of())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "neither PCD_AUTH_KEY, PCD_CST_ID and PCD_CUST_KEY of a window authentication,"
                        + " nor the clientKey"));
  }

  private Map<String, String> carried(WindowResult result) {
    return writer.texts(Operation.WINDOW, result.answer());
  }
}
