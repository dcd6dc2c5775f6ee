// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.AccountNotRegistered;
import io.github.payple4ee.event.AccountRegistered;
import io.github.payple4ee.event.AccountRemoved;
import io.github.payple4ee.event.CardNotRegistered;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.CashReceiptChanged;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentMismatched;
import jakarta.annotation.Nullable;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/**
 * Writes and reads events as JSON. Stored events must stay readable: names and fields do not
 * change, and new fields may be added.
 */
final class EventCodec {

  // the static methods of Json search for the provider at each call
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
    } else if (event instanceof CashReceiptChanged receipt) {
      json.add("state", receipt.state().name());
      addText(json, "number", receipt.number());
    } else if (event instanceof PaymentMismatched mismatched) {
      json.add("reason", Texts.fitting(mismatched.reason()));
    }
    addText(json, "payerNumber", payerNumber(event));
    return json.build().toString();
  }

  private static @Nullable String payerNumber(PaymentEvent event) {
    if (event instanceof CardRegistered registered) {
      return registered.payerNumber();
    } else if (event instanceof CardNotRegistered missing) {
      return missing.payerNumber();
    } else if (event instanceof CardRemoved removed) {
      return removed.payerNumber();
    } else if (event instanceof AccountRegistered registered) {
      return registered.payerNumber();
    } else if (event instanceof AccountNotRegistered missing) {
      return missing.payerNumber();
    }
    return event instanceof AccountRemoved removed ? removed.payerNumber() : null;
  }

  static PaymentEvent decode(String type, String payload) {
    try (var reader = JSON.createReader(new StringReader(payload))) {
      return EventKind.ofCode(type).read(StoredEvent.of(reader.readObject()));
    }
  }

  private static void addText(JsonObjectBuilder json, String name, @Nullable String text) {
    if (text != null) {
      json.add(name, text);
    }
  }
}
