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

  /** The word for it in the history. */
  default String name() {
    return name(getClass().getInterfaces()[0], getClass());
  }

  /** The word for a type of evidence: cards and webhooks have words that others have too. */
  static String name(Class<?> kind, Class<?> type) {
    String word = type.getSimpleName();
    return kind == CardEvidence.class
        ? "Card" + word
        : kind == WebhookEvidence.class ? "Webhook" + word : word;
  }
}
