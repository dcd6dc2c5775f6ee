// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.payple4ee.simulator.access.Merchant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A merchant's server with a page, an auth proxy and an address for results. */
final class ShopWithCallbacks implements AutoCloseable {

  /** A result as the browser sent it. */
  record Result(String path, Map<String, String> fields, Map<String, List<String>> headers) {

    /** The header, or empty text. */
    String header(String name) {
      return Optional.ofNullable(headers.get(name)).map(values -> values.get(0)).orElse("");
    }
  }

  private final List<Result> results = new CopyOnWriteArrayList<>();
  private final List<String> authentications = new CopyOnWriteArrayList<>();
  private final Client payple;
  private final HttpServer server;

  ShopWithCallbacks(Client payple) throws IOException {
    this.payple = payple;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/shop/", exchange -> answer(exchange, 200, "<html>"));
    server.createContext("/shop/payple/auth/", this::authenticate);
    server.createContext("/shop/payple/result", this::receive);
    server.start();
  }

  /** The fields of a checkout for the manual's script. */
  static Map<String, String> ofTheManual(String orderId) {
    Map<String, String> fields = order(orderId, "CERT");
    fields.put("payple_auth_file", "/shop/payple/auth/" + orderId + "/token");
    return fields;
  }

  /** The fields of a checkout for today's script. */
  static Map<String, String> ofToday(String orderId, String work) {
    Map<String, String> fields = order(orderId, work);
    fields.put("clientKey", Merchant.TEST.clientKey());
    return fields;
  }

  private static Map<String, String> order(String orderId, String work) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PCD_PAY_TYPE", "card");
    fields.put("PCD_PAY_WORK", work);
    fields.put("PCD_CARD_VER", "02");
    fields.put("PCD_PAY_OID", orderId);
    fields.put("PCD_PAY_GOODS", "휴대폰");
    fields.put("PCD_PAY_TOTAL", "15000");
    fields.put("PCD_RST_URL", "/shop/payple/result");
    return fields;
  }

  URI page() {
    return URI.create(origin() + "/shop/");
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Lets a browser load the page, which sets a cookie. */
  void visit(HttpClient browser) throws IOException, InterruptedException {
    browser.send(HttpRequest.newBuilder(page()).build(), BodyHandlers.discarding());
  }

  List<Result> results() {
    return results;
  }

  /** The latest result. */
  Result received() {
    return results.get(results.size() - 1);
  }

  List<String> authentications() {
    return authentications;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  // the token of each order is "token"
  private void authenticate(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean known =
        path.endsWith("/token")
            && exchange.getRequestHeaders().getFirst("Content-Type").startsWith("multipart/")
            && body(exchange).contains("name=\"payple_dir_path\"");
    if (known) {
      authentications.add(path);
    }
    answer(
        exchange,
        known ? 200 : 404,
        known ? payple.authenticate(Map.of("PCD_PAY_TYPE", "card")).toString() : "");
  }

  private void receive(HttpExchange exchange) throws IOException {
    results.add(
        new Result(
            exchange.getRequestURI().getPath(),
            form(body(exchange)),
            exchange.getRequestHeaders()));
    exchange.getResponseHeaders().set("Location", "/shop/result.html");
    answer(exchange, 303, "");
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : body.split("&", -1)) {
      String[] pair = field.split("=", -1);
      fields.put(decoded(pair[0]), decoded(pair[1]));
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Set-Cookie", "checkout=1; Path=/shop");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}
