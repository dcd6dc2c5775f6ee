// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Payple that answers what a test says, for answers that the documents leave open and the
 * simulator decides. It authenticates every caller.
 */
final class ScriptedPayple implements AutoCloseable {

  static final String KEY = "short-k3y";

  private static final String AUTHENTICATION =
      "{\"result\":\"success\",\"result_msg\":\"사용자 인증 완료!!\",\"cst_id\":\"token-of-id\",\"custKey\":\"token-of-key\",\"AuthKey\":\""
          + KEY
          + "\",\"return_url\":\"%s%s\"}";

  private final HttpServer server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

  private ScriptedPayple(HttpServer server) {
    this.server = server;
  }

  static ScriptedPayple start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ScriptedPayple payple = new ScriptedPayple(server);
      server.createContext("/", payple::answer);
      server.start();
      return payple;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Answers at this path from now on; other paths answer 404. */
  ScriptedPayple says(String path, String json) {
    answers.put(path, json);
    return this;
  }

  /** Fails with this status at a path. */
  ScriptedPayple fails(String path, int status) {
    statuses.put(path, status);
    return says(path, "<html>");
  }

  /** What a browser brings that was in the window of an order of 15,000 won. */
  Map<String, String> result(String orderId) {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("PCD_PAY_RST", "success");
    result.put("PCD_PAY_WORK", "CERT");
    result.put("PCD_PAY_OID", orderId);
    result.put("PCD_PAY_TOTAL", "15000");
    result.put("PCD_AUTH_KEY", "window-k3y");
    result.put("PCD_PAY_REQKEY", "request-key-1");
    result.put("PCD_PAY_COFURL", url() + Shop.CONFIRM + "?ACT_=PAYM");
    return result;
  }

  int asked(String path) {
    return asked.getOrDefault(path, new AtomicInteger()).get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.computeIfAbsent(path, missing -> new AtomicInteger()).incrementAndGet();
    String json =
        path.equals(Shop.AUTH) && !answers.containsKey(path)
            ? AUTHENTICATION.formatted(url(), operation(body))
            : answers.get(path);
    if (json == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(statuses.getOrDefault(path, 200), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static String operation(String body) {
    if (body.contains("PCD_PAYCANCEL_FLAG")) {
      return Shop.CANCEL;
    }
    if (body.contains("PCD_SIMPLE_FLAG")) {
      return Shop.CHARGE;
    }
    if (body.contains("PCD_PAYCHK_FLAG")) {
      return Shop.LOOKUP;
    }
    if (body.contains("PUSERDEL")) {
      return Shop.CARD + "/removal";
    }
    return body.contains("PUSERINFO") ? Shop.CARD : "/index.php";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
