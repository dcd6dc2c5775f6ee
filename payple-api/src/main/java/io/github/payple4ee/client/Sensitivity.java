// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

/** Where the value of a {@link PaypleField} may be displayed. */
public enum Sensitivity {
  /** Must not stand in a page, in a log line or, in plain text, in a table. */
  SECRET,
  /** The buyer and the shop's staff may see it, masked. */
  CARD,
  /** The buyer and the shop's staff may see it. */
  PERSONAL,
  /** May be displayed wherever the payment is displayed. */
  PUBLIC
}
