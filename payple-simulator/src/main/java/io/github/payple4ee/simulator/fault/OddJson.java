// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.http.Json;
import java.util.Map;

/** Malformed or unusual JSON, made from the valid JSON of an answer. */
final class OddJson {
  private static final int HUGE = 8 << 20;
  private static final int DEPTH = 100_000;

  private OddJson() {}

  static String half(String json) {
    return json.substring(0, json.length() / 2);
  }

  static String huge(String json) {
    return withLast(json, "\"PCD_FILLER\":\"" + "0".repeat(HUGE) + "\"");
  }

  static String deep(String json) {
    return withLast(json, "\"PCD_NESTED\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH));
  }

  /** Every member twice, the first time with another result and without money. */
  static String doubled(String json) {
    Map<String, String> untrue = Json.fields(json);
    untrue.replaceAll((name, value) -> value.matches("\\d+") ? "1" : value);
    untrue.replaceAll((name, value) -> name.equals("PCD_PAY_RST") ? "error" : value);
    String first = Json.write(untrue);
    return first.substring(0, first.length() - 1) + "," + json.substring(json.indexOf('{') + 1);
  }

  private static String withLast(String json, String member) {
    return json.substring(0, json.lastIndexOf('}')) + "," + member + "}";
  }
}
