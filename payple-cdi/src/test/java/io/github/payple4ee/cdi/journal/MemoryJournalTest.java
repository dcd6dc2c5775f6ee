// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.time.Clock;

class MemoryJournalTest extends JournalContract {

  @Override
  Journal emptyJournal(Backoff backoff, Clock clock) {
    return new MemoryJournal(backoff, clock);
  }
}
