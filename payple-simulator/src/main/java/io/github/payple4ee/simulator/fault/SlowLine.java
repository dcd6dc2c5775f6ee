// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.http.Loopback;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy in front of a simulator. The answers at chosen paths are sent one byte at a time and
 * never end, until the client closes the connection.
 */
public final class SlowLine implements AutoCloseable {

  private static final String START = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
  private static final String BODY =
      START + "Content-Type: application/json; charset=UTF-8\r\nContent-Length: ";
  private static final int WITHOUT_END = 1_000_000;

  /** The part of an answer that is sent one byte at a time. */
  public enum Part {
    /** The headers. */
    HEAD,
    /** The body, after the headers were sent at once. */
    BODY
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI payple;
  private final ServerSocket server;
  private final Map<String, Slow> slow = new ConcurrentHashMap<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  private SlowLine(URI payple) throws IOException {
    this.payple = payple;
    this.server = new ServerSocket();
    server.bind(new InetSocketAddress(Loopback.ADDRESS, 0));
    inBackground(this::accept);
  }

  /**
   * Starts a proxy on a free port of this machine.
   *
   * @param payple the address to which requests are forwarded, for example {@link
   *     io.github.payple4ee.simulator.PaypleSimulator#url()}
   * @return the proxy
   */
  public static SlowLine before(URI payple) {
    try {
      return new SlowLine(payple);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * The address of the proxy: a value for {@code payple.url}.
   *
   * @return an address without a slash at the end
   */
  public URI url() {
    return URI.create("http://localhost:" + server.getLocalPort());
  }

  /**
   * Makes the answers at a path slow from now on.
   *
   * @param path as in {@code /php/auth.php}
   * @param part which part of the answer
   * @param pause the time between two bytes
   */
  public void slow(String path, Part part, Duration pause) {
    slow.put(path, new Slow(part, pause));
  }

  /** Sends all answers at once from now on. Slow answers that have begun stay slow. */
  public void prompt() {
    slow.clear();
  }

  /**
   * The number of slow answers that have begun.
   *
   * @return their number, including those that the client closed
   */
  public int begun() {
    return begun.get();
  }

  /**
   * The number of slow answers that ended because the client closed the connection.
   *
   * @return their number
   */
  public int closedByClient() {
    return closed.get();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        inBackground(() -> serve(client));
      } catch (IOException closedMeanwhile) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = client.getInputStream();
      String head = head(in);
      String path = head.split(" ", 3)[1];
      byte[] body = in.readNBytes(length(head));
      String answer = handedOn(path, body);
      Slow how = slow.get(URI.create(path).getPath());
      if (how == null) {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        write(client, (BODY + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        write(client, bytes);
      } else {
        begun.incrementAndGet();
        trickle(client, how, answer.getBytes(StandardCharsets.UTF_8));
        closed.incrementAndGet();
      }
    } catch (IOException gone) {
      // the client did not wait for its answer
      return;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends when the client closes the connection. */
  private static void trickle(Socket client, Slow how, byte[] answer) throws IOException {
    boolean head = how.part == Part.HEAD;
    String start = head ? START + "X-Slow: " : BODY + WITHOUT_END + "\r\n\r\n";
    write(client, start.getBytes(StandardCharsets.US_ASCII));
    client.setSoTimeout((int) how.pause.toMillis());
    for (int at = 0; open(client); at++) {
      try {
        write(client, new byte[] {head || at >= answer.length ? (byte) ' ' : answer[at]});
      } catch (IOException gone) {
        return;
      }
    }
  }

  /** Waits for one pause; false when the client has closed the connection. */
  private static boolean open(Socket client) {
    try {
      return client.getInputStream().read() >= 0;
    } catch (SocketTimeoutException stillOpen) {
      return true;
    } catch (IOException reset) {
      return false;
    }
  }

  private String handedOn(String path, byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(payple.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    // makes operations use this proxy too
    return answer.replace("localhost:" + payple.getPort(), "localhost:" + server.getLocalPort());
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the request ended early");
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
        .map(line -> Integer.valueOf(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  private static void write(Socket client, byte[] bytes) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "payple-slow-line");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * How an answer is slowed down.
   *
   * @param part which part of it is slow
   * @param pause the time between two bytes
   */
  private record Slow(Part part, Duration pause) {}
}
