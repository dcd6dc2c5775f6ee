// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.card;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.CardRecord;
import io.github.payple4ee.cdi.lookup.Matching;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.CardRemovalResponse;
import io.github.payple4ee.client.CardResponse;
import io.github.payple4ee.client.OperationResponse;
import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Classifies Payple's answers about a registered card. */
final class CardAnswers {

  // protocol notes: the number that Payple answers when the request's number of the buyer was empty
  private static final String NO_NUMBER = "0";
  private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

  private CardAnswers() {}

  /** Classifies the answer to a lookup. */
  static CardInquiry ofLookup(BillingKeys keys, CardRecord known, CallResult<CardResponse> result) {
    return result.fold(
        notSent -> new CardInquiry.Failed(notSent.cause().getMessage()),
        unclear -> new CardInquiry.Failed(unclear.reason()),
        response -> ofLookup(keys, known, response));
  }

  private static CardInquiry ofLookup(BillingKeys keys, CardRecord known, CardResponse response) {
    if (!response.success()) {
      return unknown(response)
          ? new CardInquiry.NotRegistered(response.refusal())
          : new CardInquiry.Failed("the lookup was refused: " + response.refusal());
    }
    return objection(keys, known, response)
        .<CardInquiry>map(CardInquiry.Failed::new)
        .orElseGet(
            () ->
                new CardInquiry.Registered(
                    described(known.card(), response), response.fields().further()));
  }

  /** Whether Payple does not know the card. A closed list of codes decides. */
  static boolean unknown(OperationResponse response) {
    return response.refused() && CodeRules.cardUnknown(response.refusal());
  }

  /** Why an answer is not about this card of this buyer. */
  static Optional<String> objection(BillingKeys keys, CardRecord known, CardResponse response) {
    if (response.billingKey() != null && !keys.sealed(known.key(), response.billingKey())) {
      return Optional.of("Payple's answer names another card");
    }
    Optional<String> type = Matching.anotherType(response.paymentType(), known.kind().type());
    if (type.isPresent()) {
      return type;
    }
    return namesAnotherBuyer(
            Optional.ofNullable(response.payerNumber()), known.card().payerNumber())
        ? Optional.of("Payple's answer names another buyer")
        : Optional.empty();
  }

  /**
   * Whether the answer has a number of another buyer. Leading zeros are ignored, because a JSON
   * number has none.
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

  /** Classifies the answer to a removal. */
  static CardEvidence ofRemoval(CallResult<CardRemovalResponse> result) {
    return result.fold(
        notSent ->
            new CardEvidence.NotRemoved(
                notSent.phase(), new Refusal(null, notSent.cause().getMessage())),
        unclear -> new CardEvidence.RemovalDoubt(unclear.phase(), null, unclear.reason()),
        CardAnswers::ofRemoval);
  }

  private static CardEvidence ofRemoval(CardRemovalResponse response) {
    Refusal refusal = response.refusal();
    if (response.success()) {
      // manual 5: the answer has no code
      return new CardEvidence.Removed(refusal.code(), "removed");
    }
    if (unknown(response)) {
      return new CardEvidence.Removed(refusal.code(), "Payple does not know the card any more");
    }
    return !response.refused() || CodeRules.mustBeLookedUp(refusal)
        ? new CardEvidence.RemovalDoubt(
            Phase.ANSWERED, refusal.code(), "Payple answered neither success nor a refusal")
        : new CardEvidence.NotRemoved(Phase.UNDERSTOOD, refusal);
  }

  private static Card described(Card card, CardResponse response) {
    return new Card(
        card.orderId(),
        card.payerNumber(),
        card.state(),
        card.registeredAt(),
        either(response.cardName(), card.company()),
        either(response.companyCode(), card.companyCode()),
        either(response.cardNumber(), card.number()),
        either(response.holder(), card.holder()));
  }

  private static @Nullable String either(@Nullable String answered, @Nullable String known) {
    return answered == null ? known : answered;
  }
}
