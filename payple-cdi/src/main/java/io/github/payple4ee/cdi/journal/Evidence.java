// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/**
 * A fact about a payment that may change its state. {@link StateTable} says in which states a kind
 * of evidence has an effect; in any other state it changes nothing and adds a history entry.
 */
public sealed interface Evidence
    permits CardAdopted,
        CardEvidence,
        ChargeEvidence,
        CashReceiptEvidence,
        ClaimEvidence,
        LinkEvidence,
        OperatorEvidence,
        RefundEvidence,
        WebhookEvidence {

  /** Applies the evidence to a payment whose row is locked. */
  void apply(Transition transition);

  /** The kind of the evidence, which has the code in the history. */
  default EvidenceKind kind() {
    return EvidenceKind.of(this);
  }
}
