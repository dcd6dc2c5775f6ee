// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A merchant's server that takes webhooks, when it feels like it. */
final class Shop implements AutoCloseable {
  record Heard(String method, String contentType, String body) {}

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile int status = 200;

  Shop() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::hear);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/webhook");
  }

  void answerWith(int code) {
    status = code;
  }

  /** Answers the next posts with 500, this many. */
  void refuse(int posts) {
    refusals.set(posts);
  }

  /** The posts so far, in the order in which they came. */
  List<Heard> posts() {
    return heard.stream().filter(call -> call.method().equals("POST")).toList();
  }

  List<Heard> checks() {
    return heard.stream().filter(call -> call.method().equals("HEAD")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      heard.add(
          new Heard(
              exchange.getRequestMethod(),
              exchange.getRequestHeaders().getFirst("Content-Type"),
              body));
      boolean refused =
          exchange.getRequestMethod().equals("POST")
              && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
      exchange.sendResponseHeaders(refused ? 500 : status, -1);
    }
  }
}
