// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.Merchant;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The server of one of Payple's public samples: its headers, and its way from an authentication to
 * an operation. Java writes null for what its form left out, Node an empty text.
 */
final class SampleServer {
  private static final Gson JSON = new GsonBuilder().serializeNulls().create();

  private final URI payple;
  private final Client client;
  private final UnaryOperator<String> writer;
  private final String[] headers;

  private SampleServer(
      PaypleSimulator payple, Client client, UnaryOperator<String> writer, String... headers) {
    this.payple = payple.url();
    this.client = client;
    this.writer = writer;
    this.headers = headers;
  }

  static SampleServer java(PaypleSimulator payple, Client client) {
    return new SampleServer(
        payple,
        client,
        // its library for JSON escapes every slash, of which keys have some
        json -> json.replace("/", "\\/"),
        "content-type",
        "application/json",
        "charset",
        "UTF-8",
        "referer",
        "http://localhost:8080",
        "user-agent",
        "Java/17.0.15",
        "accept",
        "text/html, image/gif, image/jpeg, */*; q=0.2");
  }

  static SampleServer node(PaypleSimulator payple, Client client) {
    return new SampleServer(
        payple,
        client,
        UnaryOperator.identity(),
        "content-type",
        "application/json",
        "referer",
        "http://localhost:3000",
        "user-agent",
        "axios/0.21.4",
        "accept",
        "application/json, text/plain, */*");
  }

  /** Confirms with the merchant's raw credentials, where the window's result says. */
  JsonObject confirm(Map<String, String> result) {
    return post(
        URI.create(result.get("PCD_PAY_COFURL")),
        fields(
            "PCD_CST_ID", "test",
            "PCD_CUST_KEY", "abcd1234567890",
            "PCD_AUTH_KEY", result.get("PCD_AUTH_KEY"),
            "PCD_PAYER_ID", result.get("PCD_PAYER_ID"),
            "PCD_PAY_REQKEY", result.get("PCD_PAY_REQKEY")));
  }

  /** Refunds the order test-1 as a whole. */
  JsonObject refund(String day, String tax) {
    return operate(
        fields("PCD_PAYCANCEL_FLAG", "Y"),
        fields(
            "PCD_REFUND_KEY",
            Merchant.TEST.refundKey(),
            "PCD_PAYCANCEL_FLAG",
            "Y",
            "PCD_PAY_OID",
            "test-1",
            "PCD_PAY_DATE",
            day,
            "PCD_REFUND_TOTAL",
            "1000",
            "PCD_REFUND_TAXTOTAL",
            tax));
  }

  /** Authenticates for a purpose and posts to the address that the answer names. */
  JsonObject operate(Map<String, String> purpose, Map<String, String> fields) {
    Map<String, String> asked = fields("cst_id", "test", "custKey", "abcd1234567890");
    asked.putAll(purpose);
    JsonObject auth = post(payple.resolve("/php/auth.php"), asked);
    Map<String, String> signed =
        fields(
            "PCD_CST_ID", text(auth, "cst_id"),
            "PCD_CUST_KEY", text(auth, "custKey"),
            "PCD_AUTH_KEY", text(auth, "AuthKey"));
    signed.putAll(fields);
    return post(URI.create(text(auth, "return_url")), signed);
  }

  /** Names and values in turn; a value may be null. */
  static Map<String, String> fields(String... namesAndValues) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private JsonObject post(URI address, Map<String, String> fields) {
    return Client.json(
        client.send(
            HttpRequest.newBuilder(address)
                .headers(headers)
                .POST(BodyPublishers.ofString(writer.apply(JSON.toJson(fields))))));
  }
}
