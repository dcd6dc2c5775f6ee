// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.http.BadRequest;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.SimulatorClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;

/** {@code /simulator/clock}: moves the clock from outside the Java process. */
final class ClockHandler {
  static final String PATH = "/simulator/clock";

  private final SimulatorClock clock;
  private final KoreanTime time;

  ClockHandler(SimulatorClock clock) {
    this.clock = clock;
    this.time = new KoreanTime(clock);
  }

  Response get(Request request) {
    return Response.json(200, Map.of("now", time.now(), "ahead", clock.ahead().toString()));
  }

  Response put(Request request) {
    String advance = request.field("advance");
    String now = request.field("now");
    if (advance.isEmpty() == now.isEmpty()) {
      throw new BadRequest(
          400, "either advance, such as PT31M, or now, such as 2026-11-22T00:00:00+09:00");
    }
    try {
      if (now.isEmpty()) {
        clock.advance(Duration.parse(advance));
      } else {
        clock.set(OffsetDateTime.parse(now).toInstant());
      }
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      throw new BadRequest(400, "bad time: " + e.getMessage(), e);
    }
    return get(request);
  }

  Response delete(Request request) {
    clock.reset();
    return Response.noContent();
  }
}
