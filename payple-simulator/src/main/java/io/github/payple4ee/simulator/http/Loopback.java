// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The address of this machine at which the simulator listens by default. */
public final class Loopback {

  /**
   * 127.0.0.1. Clients call the simulator at {@code localhost} or at this address. {@link
   * InetAddress#getLoopbackAddress()} is ::1 on some servers, although clients on the same server
   * resolve {@code localhost} to 127.0.0.1.
   */
  public static final InetAddress ADDRESS = address();

  private Loopback() {}

  private static InetAddress address() {
    try {
      return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
