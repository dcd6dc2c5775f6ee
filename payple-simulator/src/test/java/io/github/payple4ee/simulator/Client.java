// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A merchant's server, written against the manual and nothing else. */
final class Client {
  static final String SHOP = "http://localhost:9080/shop/";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;

  Client(PaypleSimulator simulator) {
    base = simulator.url();
  }

  JsonObject authenticate(Map<String, ?> purpose) {
    return authenticate(purpose, Map.of("Referer", SHOP));
  }

  JsonObject authenticate(Map<String, ?> purpose, Map<String, String> headers) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("cst_id", "test");
    body.put("custKey", "abcd1234567890");
    body.putAll(purpose);
    return json(post(base.resolve("/php/auth.php"), body, headers));
  }

  /** What the script posts to the window. */
  Map<String, String> window(String orderId, String work, long amount) {
    JsonObject auth = authenticate(Map.of("PCD_PAY_TYPE", "card"));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PCD_PAY_TYPE", "card");
    fields.put("PCD_PAY_WORK", work);
    fields.put("PCD_CARD_VER", "02");
    fields.put("PCD_PAY_OID", orderId);
    fields.put("PCD_PAY_GOODS", "휴대폰");
    fields.put("PCD_PAY_TOTAL", String.valueOf(amount));
    fields.put("PCD_RST_URL", "/shop/payple/result");
    fields.put("PCD_CST_ID", text(auth, "cst_id"));
    fields.put("PCD_CUST_KEY", text(auth, "custKey"));
    fields.put("PCD_AUTH_KEY", text(auth, "AuthKey"));
    return fields;
  }

  /** What today's script posts to the window: a client key and no authentication. */
  static Map<String, String> windowOfToday(String orderId, String work, long amount) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("clientKey", Merchant.TEST.clientKey());
    fields.put("PCD_PAY_TYPE", "card");
    fields.put("PCD_PAY_WORK", work);
    fields.put("PCD_CARD_VER", "02");
    fields.put("PCD_PAY_OID", orderId);
    fields.put("PCD_PAY_GOODS", "휴대폰");
    fields.put("PCD_PAY_TOTAL", String.valueOf(amount));
    fields.put("PCD_RST_URL", "/shop/payple/result");
    fields.put("PCD_HTTP_REFERER", SHOP);
    return fields;
  }

  /** The same for a payment from a bank account. */
  static Map<String, String> transferOfToday(String orderId, String work, long amount) {
    Map<String, String> fields = windowOfToday(orderId, work, amount);
    fields.put("PCD_PAY_TYPE", "transfer");
    fields.remove("PCD_CARD_VER");
    return fields;
  }

  /** The same for the registration of an account. */
  static Map<String, String> accountRegistration(String payerNo) {
    Map<String, String> fields = transferOfToday("", "AUTH", 0);
    fields.keySet().removeAll(List.of("PCD_PAY_OID", "PCD_PAY_GOODS", "PCD_PAY_TOTAL"));
    fields.put("PCD_PAYER_NO", payerNo);
    return fields;
  }

  /** Charges the billing key of an account any number of times. */
  JsonObject chargeAccount(String billingKey, String orderId, long amount) {
    Map<String, Object> fields = simple(billingKey, orderId, amount);
    fields.put("PCD_PAY_TYPE", "transfer");
    return operate(Map.of("PCD_PAY_TYPE", "transfer", "PCD_SIMPLE_FLAG", "Y"), fields);
  }

  /** What the script posts to the window to register a card without a payment. */
  Map<String, String> registration(String payerNo) {
    Map<String, String> fields = window("", "AUTH", 0);
    fields.remove("PCD_PAY_OID");
    fields.remove("PCD_PAY_GOODS");
    fields.remove("PCD_PAY_TOTAL");
    fields.put("PCD_CARD_VER", "01");
    fields.put("PCD_PAYER_NO", payerNo);
    return fields;
  }

  /** Charges once a month. */
  JsonObject chargeMonthly(String billingKey, String orderId, long amount, String month) {
    return operate(
        Map.of("PCD_PAY_TYPE", "card", "PCD_REGULER_FLAG", "Y"),
        recurring(billingKey, orderId, amount, month));
  }

  /** The fields of manual 3, without those that are optional. */
  static Map<String, Object> recurring(
      String billingKey, String orderId, long amount, String month) {
    Map<String, Object> fields = charge(billingKey, orderId, amount);
    fields.put("PCD_REGULER_FLAG", "Y");
    fields.put("PCD_PAY_YEAR", "2020");
    fields.put("PCD_PAY_MONTH", month);
    return fields;
  }

  /** Charges any number of times. */
  JsonObject charge(Map<String, ?> fields) {
    return operate(Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"), fields);
  }

  static Map<String, Object> simple(String billingKey, String orderId, long amount) {
    Map<String, Object> fields = charge(billingKey, orderId, amount);
    fields.put("PCD_SIMPLE_FLAG", "Y");
    return fields;
  }

  private static Map<String, Object> charge(String billingKey, String orderId, long amount) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("PCD_PAY_TYPE", "card");
    fields.put("PCD_PAYER_ID", billingKey);
    fields.put("PCD_PAY_OID", orderId);
    fields.put("PCD_PAY_GOODS", "정기구독");
    fields.put("PCD_PAY_TOTAL", amount);
    return fields;
  }

  JsonObject findCard(String billingKey) {
    return operate(Map.of("PCD_PAY_WORK", "PUSERINFO"), Map.of("PCD_PAYER_ID", billingKey));
  }

  JsonObject removeCard(String billingKey) {
    return operate(Map.of("PCD_PAY_WORK", "PUSERDEL"), Map.of("PCD_PAYER_ID", billingKey));
  }

  HttpResponse<String> confirmation(Map<String, String> result) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("PCD_CST_ID", "test");
    body.put("PCD_CUST_KEY", "abcd1234567890");
    body.put("PCD_AUTH_KEY", result.get("PCD_AUTH_KEY"));
    body.put("PCD_PAY_REQKEY", result.get("PCD_PAY_REQKEY"));
    body.put("PCD_PAYER_ID", result.get("PCD_PAYER_ID"));
    return post(URI.create(result.get("PCD_PAY_COFURL")), body, Map.of());
  }

  JsonObject confirm(Map<String, String> result) {
    return json(confirmation(result));
  }

  JsonObject cancel(String orderId, String date, long amount) {
    return operate(
        Map.of("PCD_PAYCANCEL_FLAG", "Y"),
        Map.of(
            "PCD_PAYCANCEL_FLAG", "Y",
            "PCD_REFUND_KEY", Merchant.TEST.refundKey(),
            "PCD_PAY_OID", orderId,
            "PCD_PAY_DATE", date,
            "PCD_REFUND_TOTAL", amount));
  }

  JsonObject lookUp(String orderId, String date) {
    return lookUp("card", orderId, date);
  }

  JsonObject lookUp(String type, String orderId, String date) {
    return operate(
        Map.of("PCD_PAYCHK_FLAG", "Y"),
        Map.of(
            "PCD_PAYCHK_FLAG",
            "Y",
            "PCD_PAY_TYPE",
            type,
            "PCD_PAY_OID",
            orderId,
            "PCD_PAY_DATE",
            date));
  }

  /** Authenticates for a purpose and posts to the address that the answer names. */
  JsonObject operate(Map<String, ?> purpose, Map<String, ?> fields) {
    JsonObject auth = authenticate(purpose);
    return json(post(URI.create(text(auth, "return_url")), signed(auth, fields), Map.of()));
  }

  static Map<String, Object> signed(JsonObject auth, Map<String, ?> fields) {
    Map<String, Object> body = new LinkedHashMap<>(fields);
    body.put("PCD_CST_ID", text(auth, "cst_id"));
    body.put("PCD_CUST_KEY", text(auth, "custKey"));
    body.put("PCD_AUTH_KEY", text(auth, "AuthKey"));
    return body;
  }

  HttpResponse<String> post(URI address, Map<String, ?> body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Json.write(body)));
    headers.forEach(request::header);
    return send(request);
  }

  HttpResponse<String> postForm(String path, Map<String, String> fields, String... headers) {
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> postText(String path, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> put(String path, Map<String, ?> body) {
    return send(
        HttpRequest.newBuilder(base.resolve(path)).PUT(BodyPublishers.ofString(Json.write(body))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
