// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** A refund of an order. */
record Refund(String orderId, Movement movement) {}
