// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.journal.MariaDbServer;
import org.junit.jupiter.api.DisplayName;

@DisplayName("On MariaDB the journal agrees with Payple's books, too")
class RandomRunOnMariaDbTest extends RandomRun {

  RandomRunOnMariaDbTest() {
    super(Shop.usual().in(MariaDbServer::newJournal), 24);
  }
}
