// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import io.github.payple4ee.simulator.http.HttpEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Finds out which program listens on the port of the simulator, and explains it. */
final class PortInUse {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private PortInUse() {}

  static String explained(int port) {
    return isSimulator(port)
        ? "Port " + port + " has a Payple simulator that another process runs; the shop uses it"
        : "No Payple simulator starts: port "
            + port
            + " is used by another server, and the shop now sends its payments to that"
            + " server. Stop it, or set payple.url to http://localhost with a free port";
  }

  private static boolean isSimulator(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + HttpEndpoint.HEALTH))
            .timeout(LIMIT)
            .build();
    try {
      HttpResponse<Void> answer =
          HttpClient.newBuilder()
              .connectTimeout(LIMIT)
              .build()
              .send(request, BodyHandlers.discarding());
      return answer.statusCode() == 200
          && answer.headers().firstValue(HttpEndpoint.MARK).isPresent();
    } catch (IOException silent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
