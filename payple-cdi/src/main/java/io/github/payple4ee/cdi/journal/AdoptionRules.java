// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.OrderConflictException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares a billing key that is to be adopted with the cards in the journal. */
public final class AdoptionRules {

  private final List<String> keyDigests;
  private final List<CardRecord> ofKey;
  private final List<CardRecord> ofBuyer;

  /**
   * Compares with the cards that Payple confirmed.
   *
   * @param keyDigests the digests with which the billing key may be stored
   * @param ofKey the cards with the billing key, of every buyer and kind
   * @param ofBuyer the buyer's cards of the kind that is to be adopted, the latest first; they are
   *     read after {@code ofKey}, so that they include a card of both lists that was stored
   *     meanwhile
   */
  public AdoptionRules(List<String> keyDigests, List<CardRecord> ofKey, List<CardRecord> ofBuyer) {
    this.keyDigests = List.copyOf(keyDigests);
    this.ofKey = List.copyOf(ofKey);
    this.ofBuyer = List.copyOf(ofBuyer);
  }

  /** The number of the buyer's cards of this kind in the journal, including removed cards. */
  public int cardsOfBuyer() {
    return ofBuyer.size();
  }

  /**
   * The buyer's card with this key, if it can be charged.
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

  /**
   * Refuses a card that is not the buyer's latest, because a charge always uses the latest card.
   */
  private void refuseOlderThanLatest(CardRecord known) {
    String latest = ofBuyer.get(0).card().orderId();
    if (!latest.equals(known.card().orderId())) {
      throw new OrderConflictException(
          "The card or account was adopted by order "
              + known.card().orderId()
              + ", and the buyer registered a later one by order "
              + latest
              + ", which charges use; an adoption does not replace it");
    }
  }

  private void refuseRemoved() {
    sameOfBuyer(Set.of(CardState.REMOVING, CardState.REMOVED))
        .ifPresent(
            removed -> {
              throw new OrderConflictException(
                  "The card or account was registered by order "
                      + removed.card().orderId()
                      + " and removed, or its removal is under way; it cannot be adopted again,"
                      + " so the buyer has to register it again");
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
                      + " for another buyer, or as the other kind; check to which buyer and kind"
                      + " it belongs");
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
