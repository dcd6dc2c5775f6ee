// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/**
 * Something that was learned about a payment. It says what it does to a payment in each state;
 * evidence that comes too late changes nothing and leaves a line in the history.
 */
public sealed interface Evidence
    permits CardEvidence,
        ChargeEvidence,
        ClaimEvidence,
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
