// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/**
 * A fact about a payment that may change its state. {@link StateTable} says in which states a kind
 * of evidence has an effect; in any other state it changes nothing and leaves a line in the
 * history.
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

  /** Works on a payment whose row is locked. */
  void apply(Transition transition);

  /** Which kind it is, and so its code in the history. */
  default EvidenceKind kind() {
    return EvidenceKind.of(this);
  }
}
