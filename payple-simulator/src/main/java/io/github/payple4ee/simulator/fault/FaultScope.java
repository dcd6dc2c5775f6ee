// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Operation;
import java.util.EnumSet;
import java.util.Set;

/** The operations for which a kind of fault is possible. */
enum FaultScope {
  /** Every call to Payple. */
  CALLS(EnumSet.complementOf(EnumSet.of(Operation.WINDOW, Operation.WEBHOOK))),
  /** Every call about a payment or card that follows an authentication. */
  OPERATIONS(
      EnumSet.complementOf(
          EnumSet.of(
              Operation.AUTHENTICATION,
              Operation.WINDOW,
              Operation.WEBHOOK,
              Operation.CASH_RECEIPT,
              Operation.LINK))),
  /** Calls that move money. */
  MONEY(EnumSet.of(Operation.CONFIRM, Operation.CHARGE, Operation.CANCEL)),
  /** Calls that charge. */
  CAPTURES(EnumSet.of(Operation.CONFIRM, Operation.CHARGE)),
  AUTHENTICATION(EnumSet.of(Operation.AUTHENTICATION)),
  WEBHOOK(EnumSet.of(Operation.WEBHOOK));

  private final Set<Operation> operations;

  FaultScope(Set<Operation> operations) {
    this.operations = operations;
  }

  boolean includes(Operation operation) {
    return operations.contains(operation);
  }

  Set<Operation> operations() {
    return operations;
  }
}
