// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.CardRecord;
import io.github.payple4ee.cdi.lookup.ChargeAnswers;
import io.github.payple4ee.cdi.lookup.Matching;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.PaypleField;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Payple's answer means for a registered card. */
final class CardAnswers {

  // protocol notes: Payple answers an empty number of the buyer with this one
  private static final String NO_NUMBER = "0";
  private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

  private CardAnswers() {}

  /** What the answer to a lookup says. */
  static CardInquiry ofLookup(BillingKeys keys, CardRecord known, CallResult reply) {
    if (reply instanceof CallResult.NotSent notSent) {
      return new CardInquiry.Failed(notSent.cause().getMessage());
    }
    if (reply instanceof CallResult.Ambiguous unclear) {
      return new CardInquiry.Failed(unclear.reason());
    }
    Answer answer = ((CallResult.Answered) reply).answer();
    if (!answer.success()) {
      return unknown(answer)
          ? new CardInquiry.NotRegistered(answer.refusal())
          : new CardInquiry.Failed("the lookup was refused: " + answer.refusal());
    }
    return objection(keys, known, answer)
        .<CardInquiry>map(CardInquiry.Failed::new)
        .orElseGet(
            () -> new CardInquiry.Registered(described(known.card(), answer), answer.further()));
  }

  /** Whether Payple says that it knows no such card: one of a closed list of codes. */
  static boolean unknown(Answer answer) {
    return ChargeAnswers.refused(answer) && CodeRules.cardUnknown(answer.refusal());
  }

  /** What speaks against believing that the answer is of this card of this buyer. */
  static Optional<String> objection(BillingKeys keys, CardRecord known, Answer answer) {
    if (answer
        .value(PaypleField.PAYER_ID)
        .filter(key -> !keys.sealed(known.key(), Secret.of(key)))
        .isPresent()) {
      return Optional.of("Payple's answer is of another card");
    }
    Optional<String> type = Matching.anotherType(answer);
    if (type.isPresent()) {
      return type;
    }
    return namesAnotherBuyer(answer.value(PaypleField.PAYER_NUMBER), known.card().payerNumber())
        ? Optional.of("Payple's answer is of another buyer's card")
        : Optional.empty();
  }

  /**
   * Whether a number of a buyer is there, and is not this one; as a JSON number it has no zeros
   * before it.
   */
  static boolean namesAnotherBuyer(Optional<String> number, String payerNumber) {
    return number
        .filter(named -> !named.equals(NO_NUMBER))
        .filter(named -> !withoutZeros(named).equals(withoutZeros(payerNumber)))
        .isPresent();
  }

  private static String withoutZeros(String number) {
    return ZEROS.matcher(number).replaceFirst("");
  }

  /** What the answer to a removal means. */
  static CardEvidence ofRemoval(CallResult reply) {
    if (reply instanceof CallResult.NotSent notSent) {
      return new CardEvidence.NotRemoved(
          notSent.phase(), new Refusal(null, notSent.cause().getMessage()));
    }
    if (reply instanceof CallResult.Ambiguous unclear) {
      return new CardEvidence.RemovalDoubt(unclear.phase(), null, unclear.reason());
    }
    Answer answer = ((CallResult.Answered) reply).answer();
    Refusal refusal = answer.refusal();
    if (answer.success()) {
      // manual 5: the answer has no code
      return new CardEvidence.Removed(refusal.code(), "removed");
    }
    if (unknown(answer)) {
      return new CardEvidence.Removed(refusal.code(), "Payple knows the card no more");
    }
    return !ChargeAnswers.refused(answer) || CodeRules.mustBeLookedUp(refusal)
        ? new CardEvidence.RemovalDoubt(
            Phase.ANSWERED, refusal.code(), "Payple answered neither success nor a refusal")
        : new CardEvidence.NotRemoved(Phase.UNDERSTOOD, refusal);
  }

  private static Card described(Card card, Answer answer) {
    return new Card(
        card.orderId(),
        card.payerNumber(),
        card.state(),
        card.registeredAt(),
        answer.value(PaypleField.CARD_NAME).orElse(card.company()),
        answer.value(PaypleField.CARD_COMPANY_CODE).orElse(card.companyCode()),
        answer.value(PaypleField.CARD_NUMBER).orElse(card.number()),
        answer.value(PaypleField.CARD_HOLDER).orElse(card.holder()));
  }
}
