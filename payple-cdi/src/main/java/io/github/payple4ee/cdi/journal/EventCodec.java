// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.CardNotRegistered;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;

/**
 * Keeps events as JSON. A type that is stored is read for ever: names and fields here do not
 * change, they are added to.
 */
final class EventCodec {

  // Json's own methods look for the provider each time
  private static final JsonProvider JSON = JsonProvider.provider();

  private EventCodec() {}

  static String type(PaymentEvent event) {
    return EventKind.of(event).code();
  }

  static String encode(PaymentEvent event) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("orderId", event.orderId())
            .add("amount", event.amount())
            .add("at", event.at().toString());
    if (event instanceof PaymentCompleted completed && completed.late()) {
      json.add("late", true);
    } else if (event instanceof PaymentCancelled cancelled) {
      json.add("refundId", cancelled.refundId())
          .add("refunded", cancelled.refunded())
          .add("remaining", cancelled.remaining());
    } else if (event instanceof PaymentDeclined declined) {
      addText(json, "code", Texts.fittingCode(declined.refusal().code()));
      addText(json, "message", Texts.fitting(declined.refusal().message()));
    } else if (event instanceof CardRegistered registered) {
      json.add("payerNumber", registered.payerNumber());
    } else if (event instanceof CardNotRegistered missing) {
      json.add("payerNumber", missing.payerNumber());
    } else if (event instanceof CardRemoved removed) {
      json.add("payerNumber", removed.payerNumber());
    } else if (event instanceof PaymentMismatched mismatched) {
      json.add("reason", Texts.fitting(mismatched.reason()));
    }
    return json.build().toString();
  }

  static PaymentEvent decode(String type, String payload) {
    JsonObject json;
    try (var reader = JSON.createReader(new StringReader(payload))) {
      json = reader.readObject();
    }
    String orderId = json.getString("orderId");
    long amount = json.getJsonNumber("amount").longValueExact();
    Instant at = Instant.parse(json.getString("at"));
    return switch (EventKind.ofCode(type)) {
      case PAYMENT_COMPLETED ->
          new PaymentCompleted(orderId, amount, json.getBoolean("late", false), at);
      case PAYMENT_ABANDONED -> new PaymentAbandoned(orderId, amount, at);
      case PAYMENT_IN_DOUBT -> new PaymentInDoubt(orderId, amount, at);
      case PAYMENT_NOT_CHARGED -> new PaymentNotCharged(orderId, amount, at);
      case PAYMENT_NEEDS_REVIEW -> new PaymentNeedsReview(orderId, amount, at);
      case CARD_REGISTERED -> new CardRegistered(orderId, json.getString("payerNumber"), at);
      case CARD_NOT_REGISTERED -> new CardNotRegistered(orderId, json.getString("payerNumber"), at);
      case CARD_REMOVED -> new CardRemoved(orderId, json.getString("payerNumber"), at);
      case PAYMENT_MISMATCHED ->
          new PaymentMismatched(orderId, amount, json.getString("reason"), at);
      case PAYMENT_DECLINED ->
          new PaymentDeclined(
              orderId,
              amount,
              new Refusal(json.getString("code", null), json.getString("message", null)),
              at);
      case PAYMENT_CANCELLED ->
          new PaymentCancelled(
              orderId,
              amount,
              json.getString("refundId"),
              json.getJsonNumber("refunded").longValueExact(),
              json.getJsonNumber("remaining").longValueExact(),
              at);
    };
  }

  private static void addText(JsonObjectBuilder json, String name, String text) {
    if (text != null) {
      json.add(name, text);
    }
  }
}
