// SPDX-License-Identifier: Apache-2.0

/**
 * The module's memory in each flow of docs/flows.md: payments, their history and their events. A
 * payment changes in one place alone, {@link io.github.payple4ee.cdi.journal.Payments#transition},
 * by evidence.
 */
package io.github.payple4ee.cdi.journal;
