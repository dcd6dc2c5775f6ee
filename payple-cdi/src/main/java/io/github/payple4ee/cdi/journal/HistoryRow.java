// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;

/**
 * An entry in the history of a payment, as it is stored.
 *
 * @param id the order and the number of the entry
 * @param line what happened
 */
record HistoryRow(LineId id, HistoryLine line) {}
