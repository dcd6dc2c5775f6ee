// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * The port to which clients connect. It forwards bytes to the HTTP server behind it and back, and
 * it can end a connection with a TCP reset, which that server cannot do.
 */
final class TcpProxy implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(TcpProxy.class.getName());

  private final ExecutorService threads = ServerThreads.unbounded("payple-simulator-gate-");
  private final Map<Integer, Socket> clients = new ConcurrentHashMap<>();
  private final ServerSocket listening;

  TcpProxy(InetAddress address, int port) {
    try {
      listening = new ServerSocket(port, 0, address);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on port " + port + " of " + address.getHostAddress(), e);
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  void open(InetSocketAddress server) {
    threads.execute(() -> admitAll(server));
  }

  /** Resets the connection that has this address on the server's side. */
  void reset(InetSocketAddress inner) throws IOException {
    Socket client = clients.get(inner.getPort());
    if (client != null) {
      client.setSoLinger(true, 0);
      client.close();
    }
  }

  @Override
  public void close() {
    closeQuietly(listening);
    clients.values().forEach(TcpProxy::closeQuietly);
    threads.shutdownNow();
  }

  private void admitAll(InetSocketAddress server) {
    while (!listening.isClosed()) {
      try {
        admit(listening.accept(), server);
      } catch (IOException | RejectedExecutionException e) {
        LOG.log(Level.DEBUG, "not admitted", e);
      }
    }
  }

  private void admit(Socket client, InetSocketAddress server) throws IOException {
    Socket inner = new Socket();
    try {
      inner.connect(server);
      inner.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      clients.put(inner.getLocalPort(), client);
      threads.execute(() -> pump(client, inner));
      threads.execute(() -> pumpToTheEnd(inner, client));
    } catch (IOException | RejectedExecutionException e) {
      closeQuietly(client);
      closeQuietly(inner);
      throw e;
    }
  }

  private void pumpToTheEnd(Socket inner, Socket client) {
    int port = inner.getLocalPort();
    pump(inner, client);
    clients.remove(port, client);
    closeQuietly(client);
    closeQuietly(inner);
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // one side has disconnected: close the other one too
      LOG.log(Level.DEBUG, "connection ended", e);
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "not closed", e);
    }
  }
}
