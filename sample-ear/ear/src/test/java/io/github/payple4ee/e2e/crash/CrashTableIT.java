// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;

/** The crash table with the journal in a file of H2. */
@DisplayName("A power cut at any step neither loses money nor takes it twice, on H2")
class CrashTableIT extends CrashTableOfOperations {

  CrashTableIT() {
    super("crash", "");
  }

  @Override
  Map<String, String> database() {
    return Map.of();
  }

  @Override
  int chosen(String operation, int steps) {
    return switch (operation) {
      case "confirm" -> steps / 2;
      case "charge" -> steps * 2 / 3;
      case "cancel a part" -> steps - 3;
      default -> 0;
    };
  }
}
