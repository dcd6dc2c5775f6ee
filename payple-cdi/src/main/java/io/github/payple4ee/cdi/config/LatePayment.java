// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/** What becomes of a payment whose success comes after it was given up. */
enum LatePayment {
  /** The shop is notified and decides. */
  NOTIFY,
  /** The module refunds the payment. */
  CANCEL
}
