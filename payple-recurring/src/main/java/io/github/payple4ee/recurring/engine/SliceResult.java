// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

/** What the charges of a pass came to. Workers note it from several threads. */
final class SliceResult {

  private static final int MOST_FAILURES = 20;

  private int good;
  private int trouble;
  private int last;
  private int inARow;
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
        inARow = 0;
      }
      case TROUBLE -> {
        trouble++;
        last++;
        inARow++;
      }
      case STOP -> stopped = true;
    }
  }

  /** Whether no further charge of the pass is begun. */
  synchronized boolean stops() {
    return stopped || inARow >= MOST_FAILURES;
  }

  /** What was noted since this was called last. */
  synchronized Part take() {
    Part part = new Part(good, trouble, last);
    good = 0;
    trouble = 0;
    last = 0;
    return part;
  }

  /**
   * Some of the charges.
   *
   * @param good how many were answered as usual
   * @param trouble how many were not sent, not answered or throttled
   * @param last how many of these came last, one after the other
   */
  record Part(int good, int trouble, int last) {

    boolean none() {
      return good == 0 && trouble == 0;
    }
  }
}
