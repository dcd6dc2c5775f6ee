// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Finds free ports. */
final class Ports {

  // below those that a system gives to connections and to listeners without a number
  private static final int FIRST = 20_000;
  private static final int COUNT = 12_000;
  private static final Set<Integer> GIVEN = new HashSet<>();

  private Ports() {}

  /** A free port of this machine, another one each time. */
  static synchronized int free() {
    while (GIVEN.size() < COUNT) {
      int port = FIRST + ThreadLocalRandom.current().nextInt(COUNT);
      if (GIVEN.add(port) && isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("There is no free port");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
