// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A client of the shop's HTTP endpoints. Redirects are not followed.
 *
 * @param server where it is, with a slash at the end
 * @param callbacks the path of the callbacks, without slashes at its ends
 */
public record Shop(URI server, String callbacks) {

  // a connection for each request at a time, as browsers and proxies have; Open Liberty would get
  // all
  // of them by one connection of HTTP/2
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration CROWD = Duration.ofSeconds(30);
  private static final int NOT_SENT = 503;
  private static final String SUBSCRIPTIONS = "shop/api/subscriptions/";
  private static final Gson JSON = new Gson();
  private static final String AUTH = "payple_auth_file";

  /** Opens an order of tea. */
  public void open(String orderId, long amount, boolean immediate) {
    successful(
        post(
            "shop/api/orders",
            Map.of("orderId", orderId, "amount", amount, "immediate", immediate)));
  }

  /** What the page passes to Payple's script, and the cookie of its browser. */
  public Window window(String orderId) {
    return window(post("shop/api/orders/" + orderId + "/checkout", Map.of()));
  }

  /** The same of the registration of a card. */
  public Window registration(String payerNumber, String orderId) {
    return window(post("shop/api/buyers/" + payerNumber + "/registrations/" + orderId, Map.of()));
  }

  /**
   * What the script would send to Payple; with the manual's window it asks the auth proxy first.
   */
  private Window window(Answer checkout) {
    Map<String, String> fields = new LinkedHashMap<>(checkout.texts("fields"));
    String auth = fields.get(AUTH);
    if (auth != null) {
      Answer keys = post(auth, Map.of());
      fields.put("PCD_CST_ID", keys.text("cst_id"));
      fields.put("PCD_CUST_KEY", keys.text("custKey"));
      fields.put("PCD_AUTH_KEY", keys.text("AuthKey"));
    }
    return new Window(fields, checkout.header("Set-Cookie").replaceAll(";.*", ""));
  }

  /** An order. */
  public Answer order(String orderId) {
    return get("shop/api/orders/" + orderId);
  }

  /** The state of an order. */
  public String state(String orderId) {
    return order(orderId).text("state");
  }

  /**
   * Charges a registered card. A charge that was not sent, because too many are under way, is
   * repeated with its order id.
   */
  public Answer charge(String payerNumber, String orderId, long amount) {
    Map<String, Object> order = Map.of("orderId", orderId, "amount", amount);
    String path = "shop/api/buyers/" + payerNumber + "/charges";
    long end = System.nanoTime() + CROWD.toNanos();
    Answer answer = post(path, order);
    while (answer.status() == NOT_SENT && System.nanoTime() < end) {
      answer = post(path, order);
    }
    return answer;
  }

  /** Subscribes a buyer to the tea of the month, from today on. */
  public void subscribe(String subscriptionId, String payerNumber) {
    successful(post(SUBSCRIPTIONS + subscriptionId + "/of/" + payerNumber, Map.of()));
  }

  /** The state of an instalment; empty when it is not planned yet. */
  public String instalment(String subscriptionId, int period) {
    Map<String, String> states = successful(get(SUBSCRIPTIONS + subscriptionId)).texts();
    return states.getOrDefault(String.valueOf(period), "");
  }

  /** Lets time pass for the shop and its Payple, and lets the shop do what is due then. */
  public void pass(Duration time) {
    successful(post(SUBSCRIPTIONS + "time/" + time, Map.of()));
  }

  private static Answer successful(Answer answer) {
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.status() + " " + answer.response().body());
    }
    return answer;
  }

  /** Sends a result as the page's callback function does. */
  public Answer result(Window window, Map<String, String> claim) {
    return send(
        callbacks + "/result", "POST", "application/json", JSON.toJson(claim), window.cookie());
  }

  /** Sends a result as Payple's script does, as a form. */
  public Answer form(Window window, Map<String, String> claim) {
    String form =
        claim.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        callbacks + "/result", "POST", "application/x-www-form-urlencoded", form, window.cookie());
  }

  /** Sends a result as Payple's webhook does. */
  public Answer webhook(Map<String, String> claim) {
    return post(callbacks + "/webhook", claim);
  }

  /** Asks for something. */
  public Answer get(String path) {
    return send(path, "GET", "", "", "");
  }

  /** Sends JSON. */
  public Answer post(String path, Object body) {
    return send(path, "POST", "application/json", JSON.toJson(body), "");
  }

  private Answer send(String path, String method, String type, String body, String cookie) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(LIMIT)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
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

  /**
   * An opened window.
   *
   * @param fields what the script sends to Payple
   * @param cookie the browser's cookie
   */
  public record Window(Map<String, String> fields, String cookie) {}
}
