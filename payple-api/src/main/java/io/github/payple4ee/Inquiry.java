// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Payple answered when it was asked for a payment (manual: result lookup). A lookup has these
 * four answers and no other.
 */
public sealed interface Inquiry {

  /**
   * Payple charged it.
   *
   * @param amount won charged
   * @param refunded won given back; empty when Payple does not tell
   * @param approval the details
   * @param billingKey the key of the registered card with which it was charged ({@code
   *     PCD_PAYER_ID}); empty for any other card
   */
  record Charged(long amount, OptionalLong refunded, Approval approval, Optional<Secret> billingKey)
      implements Inquiry {
    /** Requires the details. */
    public Charged {
      Objects.requireNonNull(refunded, "refunded");
      Objects.requireNonNull(approval, "approval");
      Objects.requireNonNull(billingKey, "billingKey");
    }
  }

  /**
   * Payple knows the order, and answers something else than "charged": another order's data, an
   * amount that cannot be read.
   *
   * @param refusal what it said
   */
  record Other(Refusal refusal) implements Inquiry {}

  /**
   * Payple knows no such payment. Said once this proves nothing, for the payment may still be on
   * its way.
   *
   * @param refusal what it said
   */
  record NotFound(Refusal refusal) implements Inquiry {}

  /**
   * The lookup itself failed; nothing was learned.
   *
   * @param reason why, for the developer
   */
  record Failed(String reason) implements Inquiry {}
}
