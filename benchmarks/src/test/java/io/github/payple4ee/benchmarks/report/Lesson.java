// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

/**
 * What a shop learns from a part.
 *
 * @param what is compared
 * @param ours with the module
 * @param byHand by hand; empty when it was not measured
 * @param platform with Kill Bill; empty when it was not measured
 */
record Lesson(String what, String ours, String byHand, String platform) {

  String line() {
    return "| " + what + " | " + ours + " | " + byHand + " | " + platform + " |";
  }
}
