// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Payple's answer to the lookup of a payment (manual: result lookup, which has no number). It is
 * what Payple says now; {@link PaypleService#inquire} says when the journal records it.
 */
public sealed interface Inquiry {

  /**
   * Payple charged the payment.
   *
   * @param amount won charged
   * @param refunded won refunded; empty when Payple does not send it
   * @param approval the details of the charge
   * @param billingKey the billing key of the registered card that was charged ({@code
   *     PCD_PAYER_ID}); empty for other cards
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
   * Payple knows the order, and the answer is not a valid "charged": it has another order's data,
   * or its amount cannot be read.
   *
   * @param refusal Payple's code and message
   */
  record Other(Refusal refusal) implements Inquiry {}

  /**
   * Payple does not know the payment. A single answer of this kind proves nothing, because the
   * payment may still be in progress.
   *
   * @param refusal Payple's code and message
   */
  record NotFound(Refusal refusal) implements Inquiry {}

  /**
   * The lookup itself failed, so the state of the payment at Payple is not known. The caller may
   * repeat the lookup at any time.
   *
   * @param reason why the lookup failed, for the developer
   */
  record Failed(String reason) implements Inquiry {}
}
