// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import io.github.payple4ee.simulator.http.BadRequest;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /simulator/faults/{orderId}}: plans faults from outside the Java process. */
public final class FaultsHandler {
  public static final String PATH = "/simulator/faults/";

  private final Faults faults;

  public FaultsHandler(Faults faults) {
    this.faults = faults;
  }

  public Response put(Request request) {
    faults.inject(orderId(request), fault(request));
    return Response.noContent();
  }

  public Response delete(Request request) {
    faults.clear(orderId(request));
    return Response.noContent();
  }

  public Response get(Request request) {
    List<Map<String, Object>> planned =
        faults.planned(orderId(request)).stream().map(FaultsHandler::described).toList();
    return Response.json(200, planned);
  }

  private static Map<String, Object> described(Fault fault) {
    return Map.of(
        "operation", fault.operation().name().toLowerCase(Locale.ROOT),
        "fault", fault.kind().name(),
        "times", fault.times(),
        "millis", fault.delay().toMillis(),
        "performed", fault.performed());
  }

  private static Fault fault(Request request) {
    try {
      return new Fault(
          constant(Operation.class, request.field("operation")),
          constant(FaultKind.class, request.field("fault")),
          Integer.parseInt(request.fields().getOrDefault("times", "1")),
          Duration.ofMillis(Long.parseLong(request.fields().getOrDefault("millis", "0"))),
          Boolean.parseBoolean(request.field("performed")));
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, "bad fault: " + e.getMessage(), e);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + name + "\" is none of " + List.of(type.getEnumConstants())));
  }

  private static String orderId(Request request) {
    return request.path().substring(PATH.length());
  }
}
