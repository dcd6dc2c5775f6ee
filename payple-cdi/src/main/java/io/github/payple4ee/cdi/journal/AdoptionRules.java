// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.OrderConflictException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares a billing key that is to be adopted with the cards that the journal knows. */
public final class AdoptionRules {

  private final List<String> keyDigests;
  private final List<CardRecord> ofKey;
  private final List<CardRecord> ofBuyer;

  /**
   * Of the cards that Payple knew.
   *
   * @param keyDigests the digests that the billing key may be stored with
   * @param ofKey those of the billing key, of every buyer and kind
   * @param ofBuyer the buyer's, of the kind that is to be adopted, the latest first; read after the
   *     others, so that a card of both that was stored meanwhile is among them
   */
  public AdoptionRules(List<String> keyDigests, List<CardRecord> ofKey, List<CardRecord> ofBuyer) {
    this.keyDigests = List.copyOf(keyDigests);
    this.ofKey = List.copyOf(ofKey);
    this.ofBuyer = List.copyOf(ofBuyer);
  }

  /** How many cards of this kind the journal knows of the buyer, removed ones too. */
  public int cardsOfBuyer() {
    return ofBuyer.size();
  }

  /**
   * The buyer's card of this key, when it can be charged.
   *
   * @throws OrderConflictException when the key must not be adopted for the buyer
   */
  public Optional<CardRecord> known() {
    Optional<CardRecord> known = sameOfBuyer(Set.of(CardState.ACTIVE));
    if (known.isEmpty()) {
      refuseRemoved();
      refuseKeyOfAnother();
      refuseSecondCard();
    } else {
      refuseOlderThanLatest(known.get());
    }
    return known;
  }

  private Optional<CardRecord> sameOfBuyer(Set<CardState> states) {
    return ofBuyer.stream()
        .filter(card -> states.contains(card.card().state()))
        .filter(card -> keyDigests.contains(card.key().digest()))
        .findFirst();
  }

  /** A charge takes the buyer's latest card, whatever became of it. */
  private void refuseOlderThanLatest(CardRecord known) {
    String latest = ofBuyer.get(0).card().orderId();
    if (!latest.equals(known.card().orderId())) {
      throw new OrderConflictException(
          "The card or account was adopted by order "
              + known.card().orderId()
              + ", and the buyer registered a later one by order "
              + latest
              + ", which is the one that charges take; an adoption does not replace it");
    }
  }

  private void refuseRemoved() {
    sameOfBuyer(Set.of(CardState.REMOVING, CardState.REMOVED))
        .ifPresent(
            removed -> {
              throw new OrderConflictException(
                  "The card or account was registered by order "
                      + removed.card().orderId()
                      + " and removed, or its removal is under way; it is not adopted again, the"
                      + " buyer has to register it anew");
            });
  }

  private void refuseKeyOfAnother() {
    ofKey.stream()
        .filter(AdoptionRules::stays)
        .findFirst()
        .ifPresent(
            other -> {
              throw new OrderConflictException(
                  "The billing key is registered by order "
                      + other.card().orderId()
                      + " for another buyer, or as the other kind; check which one it belongs to");
            });
  }

  private void refuseSecondCard() {
    ofBuyer.stream()
        .filter(AdoptionRules::stays)
        .findFirst()
        .ifPresent(
            other -> {
              throw new OrderConflictException(
                  "The buyer has another card or account, registered by order "
                      + other.card().orderId()
                      + ", that is not removed; an adoption does not replace it");
            });
  }

  private static boolean stays(CardRecord known) {
    return known.card().state() != CardState.REMOVED;
  }
}
