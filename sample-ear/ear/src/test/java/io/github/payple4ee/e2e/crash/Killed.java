// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

/**
 * What was there when a server was killed in a run.
 *
 * @param charged whether Payple had charged the period
 * @param order the state of the order in the journal; {@code none} when there was no row
 * @param instalment the state of the instalment; {@code none} when there was no row
 * @param notified how many rows of {@code InstalmentPaid} the shop had
 * @param minutes how far time was moved until the result was known
 */
record Killed(boolean charged, String order, String instalment, long notified, int minutes) {

  Killed known(int after) {
    return new Killed(charged, order, instalment, notified, after);
  }
}
