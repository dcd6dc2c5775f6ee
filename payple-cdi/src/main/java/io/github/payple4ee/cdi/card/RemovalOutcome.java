// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.Card;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.CardRecord;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * The result of the removal of a billing key.
 *
 * @param evidence the evidence from Payple's answer, or from its absence
 * @param notSent why nothing was sent; null when the request was sent
 */
record RemovalOutcome(CardEvidence evidence, @Nullable RuntimeException notSent) {

  static Phase phase(List<RemovalOutcome> ended) {
    return ended.stream()
        .map(RemovalOutcome::evidence)
        .filter(CardEvidence.RemovalDoubt.class::isInstance)
        .map(evidence -> ((CardEvidence.RemovalDoubt) evidence).phase())
        .findFirst()
        // another call requests the removal at this moment
        .orElse(Phase.SENT);
  }

  static Refusal refusal(List<Card> after, List<CardRecord> left, List<RemovalOutcome> ended) {
    Refusal first =
        ended.stream()
            .map(RemovalOutcome::evidence)
            .filter(CardEvidence.NotRemoved.class::isInstance)
            .map(evidence -> ((CardEvidence.NotRemoved) evidence).refusal())
            .findFirst()
            .orElse(new Refusal(null, null));
    return left.size() == 1
        ? first
        : new Refusal(
            first.code(),
            after.size()
                + " of "
                + left.size()
                + " cards of the buyer were not removed: "
                + first.message());
  }
}
