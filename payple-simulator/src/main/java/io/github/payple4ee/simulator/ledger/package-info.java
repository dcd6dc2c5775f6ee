// SPDX-License-Identifier: Apache-2.0

/**
 * What really happened: captures, refunds and registered cards, each with its time and its keys.
 * {@link io.github.payple4ee.simulator.ledger.Ledger} is what a test compares the merchant's books
 * with.
 */
package io.github.payple4ee.simulator.ledger;
