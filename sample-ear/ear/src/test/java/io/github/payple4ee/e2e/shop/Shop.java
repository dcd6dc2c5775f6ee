// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.shop;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A client of the shop's HTTP endpoints, without a browser. Redirects are not followed. */
public final class Shop {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Gson JSON = new Gson();

  // a connection for each request at a time, as browsers and proxies have
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final Map<String, String> headers;

  private Shop(URI server, Map<String, String> headers) {
    this.server = server;
    this.headers = headers;
  }

  /** The shop on this server, for a caller without a password. */
  public static Shop on(URI server) {
    return new Shop(server, Map.of());
  }

  /** The same, with a user name and a password. */
  public Shop as(String user, String password) {
    String pair =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return with("Authorization", "Basic " + pair);
  }

  /** The same, with these languages in {@code Accept-Language}. */
  public Shop reading(String languages) {
    return with("Accept-Language", languages);
  }

  /** The same, with one more header in each request. */
  public Shop with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Shop(server, more);
  }

  /** The same, signed in as a user without the role operator. */
  public Shop asClerk() {
    return as("clerk", "clerk");
  }

  /** The same, signed in as the operator. */
  public Shop asOperator() {
    return as("operator", Planted.OPERATOR_PASSWORD);
  }

  /** Opens an order of 15,000 won and returns its id. */
  public String order() {
    return order(15_000, "CERT");
  }

  /** Opens an order and returns its id. */
  public String order(long amount, String work) {
    return post("shop/api/orders", Map.of("goods", "봄날 다과 세트", "amount", amount, "work", work))
        .text("orderId");
  }

  /** An order's state. */
  public String state(String orderId) {
    return get("shop/api/orders/" + orderId).text("state");
  }

  /** The address of the auth proxy for an order, which only its checkout has. */
  public String authPath(String orderId) {
    return authPath(post("shop/api/orders/" + orderId + "/checkout", Map.of()));
  }

  /** The same of a checkout. */
  public static String authPath(Reply checkout) {
    return checkout
        .json()
        .getAsJsonObject()
        .getAsJsonObject("fields")
        .get("payple_auth_file")
        .getAsString();
  }

  /** What the auth proxy answers to the script. */
  public Reply keys(String orderId) {
    return post(authPath(orderId), Map.of());
  }

  /**
   * What the page would pass to Payple's script for a known buyer, with the keys that the script
   * would fetch.
   */
  public Map<String, String> window(String orderId) {
    return window(post("shop/api/orders/" + orderId + "/checkout", Map.of()));
  }

  /** The same of a checkout, which names where the keys are. */
  public Map<String, String> window(Reply checkout) {
    Map<String, String> fields = fields(checkout);
    fields.putAll(Planted.buyer());
    Reply keys = post(fields.get("payple_auth_file"), Map.of());
    fields.put("PCD_CST_ID", keys.text("cst_id"));
    fields.put("PCD_CUST_KEY", keys.text("custKey"));
    fields.put("PCD_AUTH_KEY", keys.text("AuthKey"));
    return fields;
  }

  /** The fields of a checkout. */
  public static Map<String, String> fields(Reply checkout) {
    Map<String, String> fields = new LinkedHashMap<>();
    checkout
        .json()
        .getAsJsonObject()
        .getAsJsonObject("fields")
        .entrySet()
        .forEach(field -> fields.put(field.getKey(), field.getValue().getAsString()));
    return fields;
  }

  /** Sends a result as the page's callback function does. */
  public Reply result(Map<String, ?> claim) {
    return post("shop/payple/result", claim);
  }

  /** The events of an order that the shop's observer received, oldest first. */
  public List<String> events(String orderId) {
    return StreamSupport.stream(
            asOperator().get("shop/api/events").json().getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(event -> event.get("orderId").getAsString().equals(orderId))
        .map(event -> event.get("type").getAsString() + " " + event.get("amount").getAsLong())
        .toList();
  }

  /** Refunds an order as the operator does; null for the remaining amount. */
  public Reply cancel(String orderId, Long amount) {
    return asOperator()
        .post(
            "shop/api/orders/" + orderId + "/cancel",
            amount == null ? Map.of() : Map.of("amount", amount));
  }

  /** The history of an order as the operator reads it. */
  public Reply history(String orderId) {
    return asOperator().get("shop/api/orders/" + orderId + "/history");
  }

  public Reply get(String path) {
    return send("GET", path, "", BodyPublishers.noBody());
  }

  public Reply head(String path) {
    return send("HEAD", path, "", BodyPublishers.noBody());
  }

  public Reply delete(String path) {
    return send("DELETE", path, "", BodyPublishers.noBody());
  }

  /** A request of any method, without a body. */
  public Reply call(String method, String path) {
    return send(method, path, "", BodyPublishers.noBody());
  }

  public Reply post(String path, byte[] body, String type) {
    return send("POST", path, type, BodyPublishers.ofByteArray(body));
  }

  public Reply post(String path, Object json) {
    return post(path, "application/json", JSON.toJson(json));
  }

  public Reply post(String path, String type, String body) {
    return send("POST", path, type, BodyPublishers.ofString(body));
  }

  public Reply postForm(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return post(path, "application/x-www-form-urlencoded", form);
  }

  private Reply send(String method, String path, String type, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).timeout(LIMIT).method(method, body);
    headers.forEach(request::header);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      Notebook.answer(method, response.uri(), response);
      return Reply.of(response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
