// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

/** An order whose money was taken. */
record Payment(
    PaymentOrder order, String payerId, MaskedCard card, String approvalNo, Movement capture) {

  /** Whether it was paid on that Korean day, written yyyyMMdd. */
  boolean isOf(String date) {
    return KoreanTime.date(capture.at()).equals(date);
  }
}
