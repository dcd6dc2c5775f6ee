// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;

/**
 * A line of the history of a payment, as it is stored.
 *
 * @param id the order and the number of the line
 * @param line what happened
 */
record HistoryRow(LineId id, HistoryLine line) {}
