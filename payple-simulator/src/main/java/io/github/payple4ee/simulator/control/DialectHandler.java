// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.control;

import io.github.payple4ee.simulator.dialect.Dialect;
import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.http.BadRequest;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code /simulator/dialect}: chooses quirks from outside the Java process. */
final class DialectHandler {
  static final String PATH = "/simulator/dialect";

  private final Dialect dialect;

  DialectHandler(Dialect dialect) {
    this.dialect = dialect;
  }

  Response get(Request request) {
    WireDialect current = dialect.current();
    return Response.json(
        200, Map.of("contentType", current.contentType(), "quirks", current.quirks()));
  }

  /**
   * Sets these quirks, with today's if the request says so, and removes all others. Without a
   * content type the manual's is used.
   */
  Response put(Request request) {
    String type = request.field("contentType");
    try {
      boolean today = Boolean.parseBoolean(request.field("today"));
      WireDialect base = today ? WireDialect.TODAY : WireDialect.MANUAL;
      WireDialect asked = base.with(quirks(request.field("quirks")));
      dialect.speak(type.isEmpty() ? asked : asked.withContentType(type));
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, "bad dialect: " + e.getMessage(), e);
    }
    return get(request);
  }

  Response delete(Request request) {
    dialect.reset();
    return Response.noContent();
  }

  // a JSON array of names, or names separated by commas
  private static List<Quirk> quirks(String names) {
    return Arrays.stream(names.replaceAll("[\\[\\]\"\\s]", "").split(","))
        .filter(name -> !name.isEmpty())
        .map(Quirk::named)
        .toList();
  }
}
