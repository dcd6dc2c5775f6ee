// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;

/**
 * The operator's decision about a cash receipt in doubt.
 *
 * @param finding what the operator saw in Payple's admin pages: {@code ISSUED} when the payment has
 *     a receipt that is not cancelled, or else {@code NOT_ISSUED}
 */
public record DecideCashReceipt(@Nullable String finding) {

  private static final String ISSUED = "ISSUED";
  private static final String NOT_ISSUED = "NOT_ISSUED";

  boolean issued() {
    if (!ISSUED.equals(finding) && !NOT_ISSUED.equals(finding)) {
      throw new IllegalArgumentException(
          "finding must be ISSUED or NOT_ISSUED; was \"" + finding + "\"");
    }
    return ISSUED.equals(finding);
  }
}
