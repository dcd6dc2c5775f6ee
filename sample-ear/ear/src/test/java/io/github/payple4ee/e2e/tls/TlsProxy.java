// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.tls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.payple4ee.e2e.server.Ports;
import io.github.payple4ee.simulator.PaypleSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy with TLS in front of a simulator. It replaces the simulator's address in answers by its
 * own. Each request has a connection of its own, so that there is a handshake for each.
 */
public final class TlsProxy implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger requests = new AtomicInteger();
  private final int port = Ports.free();
  private final TlsCertificates certificates;
  private final PaypleSimulator payple;
  private HttpsServer server;

  private TlsProxy(TlsCertificates certificates, PaypleSimulator payple) {
    this.certificates = certificates;
    this.payple = payple;
  }

  /** Opens a proxy with a valid certificate. */
  public static TlsProxy before(PaypleSimulator payple, TlsCertificates certificates)
      throws IOException, GeneralSecurityException {
    TlsProxy proxy = new TlsProxy(certificates, payple);
    proxy.show(TlsCertificates.Shown.TRUE_ONE);
    return proxy;
  }

  /** The address of the proxy. */
  public URI url() {
    return URI.create("https://localhost:" + port);
  }

  /** Shows this certificate from now on. */
  public void show(TlsCertificates.Shown shown) throws IOException, GeneralSecurityException {
    close();
    requests.set(0);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificates.showing(shown)));
    server.createContext("/", this::forward);
    server.start();
  }

  /** The number of requests since the certificate was set. */
  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
  }

  private void forward(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(payple.url().resolve(exchange.getRequestURI().toString()))
              .method(
                  exchange.getRequestMethod(),
                  HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      copy(exchange, request, "Content-Type");
      copy(exchange, request, "Referer");
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      byte[] body =
          answer
              .body()
              .replace(payple.url().toString(), url().toString())
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Connection", "close");
      exchange.sendResponseHeaders(answer.statusCode(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(HttpExchange from, HttpRequest.Builder to, String header) {
    String value = from.getRequestHeaders().getFirst(header);
    if (value != null) {
      to.header(header, value);
    }
  }
}
