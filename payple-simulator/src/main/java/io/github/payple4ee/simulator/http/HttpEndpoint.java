// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * A listening port: reads requests, passes them to the handlers, records them and writes responses.
 */
public final class HttpEndpoint implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(HttpEndpoint.class.getName());

  static {
    // the server reads these once: without the first, Nagle's algorithm costs 40 ms per answer;
    // the second, in seconds, frees the thread of a client that never finishes its request
    System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
    System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "60");
  }

  /** Answers while the simulator runs. It is not recorded, because no shop calls it. */
  public static final String HEALTH = "/simulator/health";

  /** The header by which the health of a simulator differs from that of other servers. */
  public static final String MARK = "Payple-Simulator";

  private static final int SLICES = 20;

  private final TcpProxy gate;
  private final HttpServer server;
  private final RequestLog seen;

  public HttpEndpoint(InetAddress address, int port, Executor executor, RequestLog seen) {
    this.seen = seen;
    // before the port is taken, so that it stays free when this Java has no such server
    server = create();
    server.setExecutor(executor);
    try {
      gate = new TcpProxy(address, port);
    } catch (RuntimeException e) {
      server.stop(0);
      throw e;
    }
  }

  private static HttpServer create() {
    try {
      return HttpServer.create(new InetSocketAddress(Loopback.ADDRESS, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on any port", e);
    }
  }

  public int port() {
    return gate.port();
  }

  public void open(Handler handler) {
    server.createContext("/", exchange -> serve(exchange, handler));
    server.start();
    gate.open(server.getAddress());
  }

  @Override
  public void close() {
    gate.close();
    server.stop(0);
  }

  private void serve(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      Response response = answer(exchange, handler);
      if (response.equals(Response.RESET)) {
        gate.reset(exchange.getRemoteAddress());
      } else if (!response.equals(Response.NONE)) {
        send(exchange, response);
      }
    }
  }

  private Response answer(HttpExchange exchange, Handler handler) throws IOException {
    String name = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    try {
      Request request = read(exchange);
      if (!request.path().equals(HEALTH)) {
        seen.add(request);
      }
      LOG.log(Level.DEBUG, name);
      return handler.handle(request);
    } catch (BadRequest e) {
      LOG.log(Level.INFO, "{0} refused: {1}", name, e.getMessage());
      return Response.text(e.status(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, name + " failed", e);
      return Response.text(500, "The simulator failed; its log says why.");
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    Map<String, String> fields =
        BodyReader.fields(
            exchange.getRequestHeaders().getFirst("Content-Type"), exchange.getRequestBody());
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        exchange.getRequestHeaders(),
        fields);
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    response.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (!response.contentType().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", response.contentType());
    }
    boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), bodiless ? -1 : body.length);
    if (!bodiless) {
      write(exchange.getResponseBody(), body, response.spread().toMillis());
    }
  }

  private static void write(OutputStream out, byte[] body, long millis) throws IOException {
    if (millis == 0) {
      out.write(body);
      return;
    }
    for (int slice = 0; slice < SLICES; slice++) {
      try {
        Thread.sleep(millis / SLICES);
      } catch (InterruptedException e) {
        // the simulator is closing: the rest will not arrive
        Thread.currentThread().interrupt();
        return;
      }
      int from = body.length * slice / SLICES;
      out.write(body, from, body.length * (slice + 1) / SLICES - from);
      out.flush();
    }
  }
}
