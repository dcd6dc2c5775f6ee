// SPDX-License-Identifier: Apache-2.0

/**
 * What actually happened: captures, refunds and registered cards, with their times and keys. A test
 * compares the merchant's data with {@link io.github.payple4ee.simulator.ledger.Ledger}.
 */
package io.github.payple4ee.simulator.ledger;
