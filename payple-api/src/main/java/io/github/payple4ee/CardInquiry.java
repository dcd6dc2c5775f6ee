// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Map;
import java.util.Objects;

/** What Payple answered when it was asked for a card (manual: 6. card lookup). */
public sealed interface CardInquiry {

  /**
   * Payple knows the card.
   *
   * @param card the card, as Payple describes it now
   * @param further what else Payple said, by its names on the wire, also what this version does not
   *     know; neither keys nor personal data
   */
  record Registered(Card card, Map<String, String> further) implements CardInquiry {
    /** Copies what else was said. */
    public Registered {
      Objects.requireNonNull(card, "card");
      further = Map.copyOf(further);
    }

    /** Tells the card alone; what else was said is not for logs. */
    @Override
    public String toString() {
      return "Registered[" + card + "]";
    }
  }

  /**
   * Payple knows no such card, or not any more.
   *
   * @param refusal what it said
   */
  record NotRegistered(Refusal refusal) implements CardInquiry {}

  /**
   * The lookup itself failed; nothing was learned. Repeat when you like.
   *
   * @param reason why, for the developer
   */
  record Failed(String reason) implements CardInquiry {}
}
