// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.payple;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/** A port that counts its connections, and can be shut and opened again. */
final class ListeningPort {

  private static final int BACKLOG = 1024;

  private final ServerSocketFactory sockets;
  private final ExecutorService threads;
  private final AtomicLong accepted = new AtomicLong();
  private final Set<Socket> inside = ConcurrentHashMap.newKeySet();
  private Guest guest;
  private ServerSocket server;
  private int port;

  ListeningPort(ServerSocketFactory sockets, ExecutorService threads) throws IOException {
    this.sockets = sockets;
    this.threads = threads;
    bind();
  }

  int port() {
    return port;
  }

  long accepted() {
    return accepted.get();
  }

  /** Lets callers in from now on. */
  void open(Guest callee) {
    guest = callee;
    ServerSocket own = server;
    threads.execute(() -> accept(own));
  }

  /** Refuses connections, and breaks off those that there are. */
  void shut() throws IOException {
    server.close();
    for (Socket socket : inside) {
      socket.close();
    }
  }

  void openAgain() throws IOException {
    bind();
    open(guest);
  }

  private void bind() throws IOException {
    server = sockets.createServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    port = server.getLocalPort();
  }

  private void accept(ServerSocket own) {
    while (!own.isClosed()) {
      try {
        Socket socket = own.accept();
        accepted.incrementAndGet();
        inside.add(socket);
        threads.execute(() -> welcome(socket));
      } catch (IOException shut) {
        // shut by another thread, which the loop sees
      }
    }
  }

  private void welcome(Socket socket) {
    try (socket) {
      guest.receive(socket);
    } catch (IOException gone) {
      // callers come and go
    } finally {
      inside.remove(socket);
    }
  }

  /** Answers callers. */
  interface Guest {
    void receive(Socket socket) throws IOException;
  }
}
