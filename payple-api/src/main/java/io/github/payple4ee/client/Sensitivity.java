// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

/** Who may see the value of a {@link PaypleField}. */
public enum Sensitivity {
  /** No page, log line or table in plain text. */
  SECRET,
  /** The buyer and the shop's staff, masked. */
  CARD,
  /** The buyer and the shop's staff. */
  PERSONAL,
  /** Everyone who may see the payment. */
  PUBLIC
}
