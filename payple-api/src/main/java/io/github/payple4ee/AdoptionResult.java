// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * The result of one line of {@link PaypleService#adoptAll}. The report contains these names, and
 * they keep their meaning.
 */
public enum AdoptionResult {
  /** Payple knows the card or account, and it can be charged from now on. */
  ADOPTED,
  /** The journal already has this card or account of the buyer. Payple was not queried. */
  ALREADY_KNOWN,
  /**
   * Payple does not know the billing key, or its answer names another buyer, another key or another
   * kind. Nothing was stored.
   */
  REFUSED,
  /**
   * The journal contradicts the line: the buyer has another card or account, the key is another
   * buyer's, or the card was removed. Nothing was stored.
   */
  CONFLICT,
  /**
   * The module could not query Payple, or Payple's answer was not clear. Nothing was stored: run
   * the import again.
   */
  IN_DOUBT,
  /** The line cannot be read, or a value in it is refused. Payple was not queried. */
  INVALID
}
