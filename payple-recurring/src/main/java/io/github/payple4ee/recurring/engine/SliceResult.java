// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

/** What the charges of a slice came to. Workers note it from several threads. */
final class SliceResult {

  private static final int MOST_FAILURES = 20;

  private int good;
  private int trouble;
  private int last;
  private boolean stopped;

  /** How a charge ended, for the run. */
  enum Kind {
    /** Payple answered, whatever it said to the buyer. */
    GOOD,
    /** It was not sent, not answered, or refused for trouble of the systems. */
    TROUBLE,
    /** It was refused for a reason that every other charge meets too. */
    STOP
  }

  synchronized void note(Kind kind) {
    switch (kind) {
      case GOOD -> {
        good++;
        last = 0;
      }
      case TROUBLE -> {
        trouble++;
        last++;
      }
      case STOP -> stopped = true;
    }
  }

  /** Whether no further charge of the slice is begun. */
  synchronized boolean stops() {
    return stopped || last >= MOST_FAILURES;
  }

  synchronized int good() {
    return good;
  }

  synchronized int trouble() {
    return trouble;
  }

  synchronized int last() {
    return last;
  }
}
