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

/** A merchant's server that receives webhooks, and refuses some of them. */
final class Shop implements AutoCloseable {
  record WebhookPost(String method, String contentType, String body) {}

  private final List<WebhookPost> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile int status = 200;

  Shop() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/webhook");
  }

  void answerWith(int code) {
    status = code;
  }

  /** Answers this number of posts with 500. */
  void refuse(int posts) {
    refusals.set(posts);
  }

  /** The posts so far, in the order in which they came. */
  List<WebhookPost> posts() {
    return received.stream().filter(call -> call.method().equals("POST")).toList();
  }

  List<WebhookPost> checks() {
    return received.stream().filter(call -> call.method().equals("HEAD")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      received.add(
          new WebhookPost(
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
