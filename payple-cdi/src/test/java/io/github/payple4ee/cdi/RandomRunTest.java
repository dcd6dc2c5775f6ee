// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Whatever happens in whatever order, the journal agrees with Payple's books")
class RandomRunTest extends RandomRun {

  RandomRunTest() {
    super(Shop.usual(), 80);
  }
}
