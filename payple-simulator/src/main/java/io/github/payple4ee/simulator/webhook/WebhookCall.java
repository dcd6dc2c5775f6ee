// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import io.github.payple4ee.simulator.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;

/** A single attempt to deliver a webhook, with a connection of its own. */
final class WebhookCall {
  private static final int PATIENCE_MILLIS = 10_000;

  private WebhookCall() {}

  static WebhookDelivery attempt(WebhookDelivery delivery) {
    try {
      return delivery.answered(status(delivery));
    } catch (IOException e) {
      return delivery.failed(e.toString());
    }
  }

  private static int status(WebhookDelivery delivery) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) delivery.address().toURL().openConnection(Proxy.NO_PROXY);
    try {
      connection.setInstanceFollowRedirects(false);
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Connection", "close");
      if (delivery.kind() == WebhookKind.CHECK) {
        connection.setRequestMethod("HEAD");
      } else {
        post(connection, body(delivery).getBytes(StandardCharsets.UTF_8));
      }
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  private static String body(WebhookDelivery delivery) {
    return delivery.kind() == WebhookKind.PROBE ? "" : Json.writeWithNulls(delivery.payload());
  }

  private static void post(HttpURLConnection connection, byte[] body) throws IOException {
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json; charset=UTF-8");
    connection.setDoOutput(true);
    // streaming also keeps HttpURLConnection from repeating a POST on its own
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }
}
