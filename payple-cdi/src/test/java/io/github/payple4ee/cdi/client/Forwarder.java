// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.payple4ee.cdi.protocol.FlatJson;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Stands between a shop and Payple, and changes the addresses that Payple names. */
final class Forwarder implements AutoCloseable {

  private final FlatJson json = new FlatJson();
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<Map<String, String>> changes = new AtomicReference<>(Map.of());
  private final URI payple;
  private final HttpServer server;

  private Forwarder(URI payple) throws IOException {
    this.payple = payple;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::forward);
    server.start();
  }

  static Forwarder to(URI payple) throws IOException {
    return new Forwarder(payple);
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The module's client for authentication. */
  PaypleAuthClient client() {
    return RestClientBuilder.newBuilder()
        .baseUri(URI.create(PaypleClient.NOWHERE))
        .build(PaypleAuthClient.class);
  }

  /** From now on answers name this address. */
  void naming(String address) {
    changes.set(Map.of("return_url", address));
  }

  /** From now on answers name this address in the two fields that later answers have. */
  void namingHost(String address) {
    changes.set(Map.of("return_url", "", "PCD_PAY_HOST", address, "PCD_PAY_URL", "?ACT_=PAYM"));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest request =
          HttpRequest.newBuilder(payple.resolve(exchange.getRequestURI().toString()))
              .header("Content-Type", "application/json")
              .method(
                  exchange.getRequestMethod(),
                  HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
              .build();
      Map<String, Object> answer =
          new HashMap<>(
              json.read(
                  http.send(request, HttpResponse.BodyHandlers.ofString()).body(),
                  100,
                  FlatJson.Source.UNTRUSTED));
      answer.putAll(changes.get());
      byte[] body = json.write(answer).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
