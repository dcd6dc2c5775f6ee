// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The longest values that today's script accepts. When a value is longer, no window opens and the
 * page is not called back.
 */
public final class ScriptLimits {
  private static final String PAYER_NO = "PCD_PAYER_NO";

  /** The number of characters by field, as Java and JavaScript count them. */
  static final Map<String, Integer> LONGEST = longest();

  private ScriptLimits() {}

  /** The first field whose value the script refuses. */
  public static Optional<String> violated(Map<String, String> fields) {
    return LONGEST.keySet().stream()
        .filter(name -> isRefused(name, fields.getOrDefault(name, "")))
        .findFirst();
  }

  private static boolean isRefused(String name, String value) {
    return value.length() > LONGEST.get(name)
        || (name.equals(PAYER_NO) && !value.matches("[0-9]*+"));
  }

  private static Map<String, Integer> longest() {
    Map<String, Integer> longest = new LinkedHashMap<>();
    longest.put("PCD_PAY_OID", 30);
    longest.put("PCD_PAY_GOODS", 50);
    longest.put("PCD_PAYER_NAME", 20);
    longest.put("PCD_PAYER_EMAIL", 50);
    longest.put("PCD_PAYER_HP", 20);
    longest.put(PAYER_NO, 18);
    return Collections.unmodifiableMap(longest);
  }
}
