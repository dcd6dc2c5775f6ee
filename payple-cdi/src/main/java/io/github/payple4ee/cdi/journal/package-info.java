// SPDX-License-Identifier: Apache-2.0

/**
 * The stored data of each flow of docs/flows.md: payments, their history and their events. Only
 * {@link io.github.payple4ee.cdi.journal.Payments#transition} changes a payment, by evidence.
 */
package io.github.payple4ee.cdi.journal;
