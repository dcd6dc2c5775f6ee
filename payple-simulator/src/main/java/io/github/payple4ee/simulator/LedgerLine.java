// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

/** One line of the state file: a capture or a refund, the other is null. */
record LedgerLine(Payment capture, Refund refund) {}
