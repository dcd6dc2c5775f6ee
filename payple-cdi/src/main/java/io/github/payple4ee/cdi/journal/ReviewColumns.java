// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** The reasons for a manual review, as they are stored. The shop is notified once of each. */
final class ReviewColumns {
  boolean mismatched;
  boolean chargedTwice;
  boolean requested;

  /** Records that a claim named another amount or transaction; true for the first time. */
  boolean firstMismatch() {
    boolean first = !mismatched;
    mismatched = true;
    return first;
  }

  /** Whether Payple named a second transaction. */
  boolean chargedTwice() {
    return chargedTwice;
  }

  /** Records that Payple named a second transaction. */
  void secondCharge() {
    chargedTwice = true;
  }

  /** Records that a manual review is requested; true for the first time. */
  boolean firstRequest() {
    boolean first = !requested;
    requested = true;
    return first;
  }
}
