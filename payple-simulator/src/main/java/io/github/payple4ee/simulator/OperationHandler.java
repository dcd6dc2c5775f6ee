// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.util.Optional;

/** One operation between the merchant's server and Payple. */
interface OperationHandler {
  Operation operation();

  /** The order that the request is about, as far as it can be told; faults are found by it. */
  Optional<String> orderId(Request request);

  /** Does it, or refuses it, and says so. */
  Answer perform(Request request);
}
