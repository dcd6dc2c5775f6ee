// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attacker begins to send a request and does not finish it. */
@ExtendWith(SharedSample.class)
class SlowBodyIT {

  private static final int SLOW = 60;
  private static final Duration SOON = Duration.ofSeconds(45);

  private final Sample sample;

  SlowBodyIT(Sample sample) {
    this.sample = sample;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop/payple/result",
        "shop/payple/webhook",
        "shop/api/orders",
        "shop/payple/auth/x",
        "shop/payple/auth/x/y"
      })
  void dozensOfSlowBodiesDelayNoOtherRequest(String endpoint) throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int caller = 0; caller < SLOW; caller++) {
        slow.add(
            begun(
                "POST /" + endpoint,
                "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
      }

      assertOrdersAreTaken();
    } finally {
      close(slow);
    }
  }

  @Test
  void hundredsOfSlowHeadersDelayNoOtherRequest() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int caller = 0; caller < 5 * SLOW; caller++) {
        slow.add(begun("GET /shop/", "X-Slow: "));
      }

      assertOrdersAreTaken();
    } finally {
      close(slow);
    }
  }

  private void assertOrdersAreTaken() {
    long start = System.nanoTime();
    assertThat(sample.shop().state(sample.shop().order())).isEqualTo("OPEN");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  private Socket begun(String request, String rest) throws IOException {
    URI server = sample.server().url();
    Socket socket = new Socket(server.getHost(), server.getPort());
    String text = request + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + rest;
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
