// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Json;
import io.github.payple4ee.simulator.http.Page;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.http.Template;
import io.github.payple4ee.simulator.http.Texts;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The pages of the payment window. */
public final class WindowPages {
  static final String FRAMED = "frame-ancestors *; ";

  private final EntryPages entries = new EntryPages();
  private final Page refused =
      new Page("refused.html", "window.title", FRAMED + "form-action 'self'");
  private final Page unknown =
      new Page("unknown.html", "window.title", FRAMED + "form-action 'none'");
  private final Page message =
      new Page("message.html", "window.title", FRAMED + "form-action 'none'");
  // the merchant's answer to the result may redirect anywhere, and form-action covers redirects
  private final Page direct =
      new Page("direct.html", "window.title", FRAMED + "form-action http: https:");
  private final Template input = new Template("input.html");
  private final AnswerWriter writer;

  public WindowPages(AnswerWriter writer) {
    this.writer = writer;
  }

  /** The page on which the buyer enters what to pay with. */
  Response entry(Request request, WindowSession session, boolean rejected) {
    Texts texts = Texts.of(request);
    return entries.show(texts, session, order(texts, session), rejected);
  }

  Response refused(Request request, WindowSession session, Refusal refusal) {
    Texts texts = Texts.of(request);
    Map<String, String> values = order(texts, session);
    values.put("code", refusal.code());
    values.put("message", message(texts, refusal));
    return refused.show(texts, values);
  }

  Response unknown(Request request, Refusal refusal) {
    Texts texts = Texts.of(request);
    return unknown.show(texts, Map.of("code", refusal.code(), "message", message(texts, refusal)));
  }

  /** The page that sends the result to the merchant. */
  Response result(Request request, WindowSession session, WindowResult result) {
    Texts texts = Texts.of(request);
    if (session.order().isDirect()) {
      return direct.show(
          texts,
          Map.of(
              "action",
              session.order().field("PCD_RST_URL"),
              "inputs",
              inputs(texts, writer.texts(Operation.WINDOW, result.answer()))));
    }
    return message.show(
        texts,
        Map.of(
            "origin", session.origin().orElse(""),
            "type", result.closed() ? "close" : "pay_result",
            "result", Json.writeWithNulls(writer.fields(Operation.WINDOW, result.answer())),
            "outcome", texts.word(outcome(result)),
            "delivery", texts.word(delivery(session))));
  }

  private static String delivery(WindowSession session) {
    if (session.link().isPresent()) {
      return "result.link";
    }
    return session.origin().isPresent() ? "result.sent" : "result.lost";
  }

  /** Payple's own messages are Korean. The English ones are in the texts. */
  private static String message(Texts texts, Refusal refusal) {
    return texts.words().getOrDefault("refusal." + refusal.code(), refusal.message());
  }

  private static String outcome(WindowResult result) {
    if (result.closed()) {
      return "result.closed";
    }
    boolean success = "success".equals(result.answer().fields().get("PCD_PAY_RST"));
    return success ? "result.success" : "result.error";
  }

  private String inputs(Texts texts, Map<String, String> fields) {
    StringBuilder inputs = new StringBuilder();
    fields.forEach(
        (name, value) -> inputs.append(input.fill(texts, Map.of("name", name, "value", value))));
    return inputs.toString();
  }

  private static String amount(Texts texts, PaymentOrder order) {
    if (order.isRegistration()) {
      return texts.word(order.isTransfer() ? "order.registration.account" : "order.registration");
    }
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(order.amount())
        + texts.word("order.won");
  }

  private static Map<String, String> order(Texts texts, WindowSession session) {
    PaymentOrder order = session.order();
    Map<String, String> values = new HashMap<>();
    values.put("window", session.id());
    values.put("goods", order.field("PCD_PAY_GOODS"));
    values.put("amount", amount(texts, order));
    values.put("button", texts.word(order.isRegistration() ? "button.register" : "button.pay"));
    values.put("orderId", order.orderId());
    values.put("origin", session.origin().orElse(""));
    return values;
  }
}
