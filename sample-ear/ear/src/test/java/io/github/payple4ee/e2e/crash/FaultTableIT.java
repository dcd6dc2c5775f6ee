// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

/** The fault table with the journal in a file of H2. */
@DisplayName("A fault of the network neither loses money nor takes it twice, on H2")
class FaultTableIT extends FaultTableOfOperations {

  FaultTableIT() {
    super("faults");
  }

  @Override
  Map<String, String> database() {
    return Map.of();
  }

  @Override
  boolean chosen(FaultKind fault) {
    return true;
  }

  @Override
  @AfterAll
  void stop() {
    super.stop();
    if (WHOLE) {
      table.write();
    }
  }
}
