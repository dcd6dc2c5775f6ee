// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.PaypleClock;
import io.github.payple4ee.cdi.config.ClockOffset;
import io.github.payple4ee.cdi.config.Endpoints;
import io.github.payple4ee.cdi.config.ModuleClock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Moves the clocks of the module and of the simulator together. */
@Dependent
@Typed(PaypleClock.class)
public class SimulatedClock implements PaypleClock {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final Endpoints endpoints;
  private final ClockOffset offset;
  private final ModuleClock clock;

  @Inject
  SimulatedClock(Endpoints endpoints, ClockOffset offset, ModuleClock clock) {
    this.endpoints = endpoints;
    this.offset = offset;
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException(
          "time must not be negative, because the clocks move forward only; was " + time);
    }
    if (!endpoints.simulated()) {
      throw new IllegalStateException(
          "Neither clock was moved: PaypleClock.advance needs payple.environment=simulator");
    }
    simulator(time);
    offset.advance(time);
  }

  private void simulator(Duration time) {
    URI address = endpoints.url().resolve("/simulator/clock");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"advance\":\"" + time + "\"}"))
            .build();
    try {
      HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new IllegalStateException(
            "Neither clock was moved, because the simulator did not move its clock: "
                + answer.statusCode()
                + " from "
                + address
                + ". Check that payple.url is the simulator");
      }
    } catch (IOException unreachable) {
      throw new IllegalStateException(
          "Neither clock was moved, because no simulator answers at " + address + "; start it",
          unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "The thread was interrupted while it waited for the simulator to move its clock. The"
              + " module's clock was not moved; reset the simulator's clock before the next test",
          stopping);
    }
  }
}
