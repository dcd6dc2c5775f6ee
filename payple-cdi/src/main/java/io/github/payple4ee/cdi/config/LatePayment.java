// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/** What the module does with a payment that is charged after its order expired or was abandoned. */
enum LatePayment {
  /** The module notifies the shop, and the shop decides. */
  NOTIFY,
  /** The module refunds the payment. */
  CANCEL
}
