// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A line to a server of PostgreSQL that can lose an answer: the server has done what it was asked
 * and has committed it, and the connection breaks before the client reads that.
 */
public final class LossyLine implements AutoCloseable {

  // the server is ready for the next command, outside of any transaction
  private static final String DONE = "Z\0\0\0\5I";
  private static final int CHUNK = 65_536;
  private static final List<String> NOTHING = List.of();

  private final ServerSocket listening;
  private final int server;
  private final AtomicReference<List<String>> wanted = new AtomicReference<>(NOTHING);
  private final AtomicInteger lost = new AtomicInteger();

  private LossyLine(int server) throws IOException {
    this.server = server;
    this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    inBackground(this::accept);
  }

  /** Starts a line to a port of this machine. */
  public static LossyLine to(int port) {
    try {
      return new LossyLine(port);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where clients connect. */
  public int port() {
    return listening.getLocalPort();
  }

  /**
   * Loses the answer to a command: the next one with the last of these texts, on a connection whose
   * commands before it had the others. Other connections are not disturbed.
   */
  public void loseTheAnswerTo(String... inOrder) {
    wanted.set(List.of(inOrder));
  }

  /** How many answers were lost. */
  public int lost() {
    return lost.get();
  }

  @Override
  public void close() {
    closeQuietly(listening);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket inner = new Socket();
        inner.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
        inner.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        Connection connection = new Connection(client, inner);
        inBackground(connection::commands);
        inBackground(connection::answers);
      } catch (IOException closedMeanwhile) {
        return;
      }
    }
  }

  private static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is closed already
      return;
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "payple-lossy-line");
    thread.setDaemon(true);
    thread.start();
  }

  /** A client and the server. */
  private final class Connection {

    private final Socket client;
    private final Socket inner;
    private volatile boolean losing;

    Connection(Socket client, Socket inner) {
      this.client = client;
      this.inner = inner;
    }

    void commands() {
      byte[] chunk = new byte[CHUNK];
      StringBuilder seen = new StringBuilder();
      List<String> followed = List.of();
      int found = 0;
      try (client;
          inner) {
        InputStream in = client.getInputStream();
        for (int length = in.read(chunk); length > 0; length = in.read(chunk)) {
          seen.append(text(chunk, length));
          List<String> texts = wanted.get();
          if (!texts.equals(followed)) {
            followed = texts;
            found = 0;
          }
          while (found < texts.size() && seen.indexOf(texts.get(found)) >= 0) {
            seen.delete(0, seen.indexOf(texts.get(found)) + texts.get(found).length());
            found++;
          }
          if (!texts.isEmpty() && found == texts.size() && wanted.compareAndSet(texts, NOTHING)) {
            losing = true;
          }
          // a text may be cut in two
          seen.delete(0, Math.max(0, seen.length() - CHUNK));
          inner.getOutputStream().write(chunk, 0, length);
        }
      } catch (IOException gone) {
        // one side has ended the connection
        return;
      }
    }

    void answers() {
      byte[] chunk = new byte[CHUNK];
      StringBuilder kept = new StringBuilder();
      try (client;
          inner) {
        InputStream in = inner.getInputStream();
        for (int length = in.read(chunk); length > 0; length = in.read(chunk)) {
          if (!losing) {
            client.getOutputStream().write(chunk, 0, length);
          } else if (kept.append(text(chunk, length)).indexOf(DONE) >= 0) {
            lost.incrementAndGet();
            client.setSoLinger(true, 0);
            return;
          }
        }
      } catch (IOException gone) {
        // one side has ended the connection
        return;
      }
    }
  }
}
