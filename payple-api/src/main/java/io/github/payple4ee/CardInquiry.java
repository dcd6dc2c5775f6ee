// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Map;
import java.util.Objects;

/** Payple's answer to a card lookup (manual: 6. card lookup). */
public sealed interface CardInquiry {

  /**
   * Payple knows the card.
   *
   * @param card the card, as Payple describes it now
   * @param further the other fields of the answer, by their wire names, including fields that this
   *     version does not know; no keys and no personal data
   */
  record Registered(Card card, Map<String, String> further) implements CardInquiry {
    /** Copies the other fields. */
    public Registered {
      Objects.requireNonNull(card, "card");
      further = Map.copyOf(further);
    }

    /** Prints the card. The other fields must not reach a log. */
    @Override
    public String toString() {
      return "Registered[" + card + "]";
    }
  }

  /**
   * Payple does not know the card, or does not know it any more.
   *
   * @param refusal Payple's code and message
   */
  record NotRegistered(Refusal refusal) implements CardInquiry {}

  /**
   * The lookup itself failed, so it is not known whether Payple knows the card. The caller may
   * repeat the lookup at any time.
   *
   * @param reason why the lookup failed, for the developer
   */
  record Failed(String reason) implements CardInquiry {}
}
