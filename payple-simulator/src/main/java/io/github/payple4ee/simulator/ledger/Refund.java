// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** Money given back for an order. */
record Refund(String orderId, Movement movement) {}
