// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * The result of one line of {@link PaypleService#adoptAll}. The names stand in the report and keep
 * their meaning.
 */
public enum AdoptionResult {
  /** Payple knows the card or account, and it can be charged from now on. */
  ADOPTED,
  /** The buyer has this card or account in the journal already; Payple was not asked. */
  ALREADY_KNOWN,
  /**
   * Payple does not know the billing key, or its answer is of another buyer, another key or another
   * kind; nothing was stored.
   */
  REFUSED,
  /**
   * The journal contradicts the line: the buyer has another card or account, the key is another
   * buyer's, or the card was removed. Nothing was stored.
   */
  CONFLICT,
  /**
   * Payple could not be asked, or gave no clear answer. Nothing was stored; run the import again.
   */
  IN_DOUBT,
  /** The line cannot be read, or a value in it is refused; Payple was not asked. */
  INVALID
}
