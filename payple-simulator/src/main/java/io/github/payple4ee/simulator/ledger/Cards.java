// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registered cards and accounts, by billing key. A removed one is deleted, and its billing key
 * is never issued again.
 *
 * <p>Safe for use by several threads.
 */
public final class Cards {
  private final Map<String, StoredCard> cards = new LinkedHashMap<>();
  private final StateFile file;
  private final IssuedKeys issued;

  public Cards(StateFile file, IssuedKeys issued) {
    this.file = file;
    this.issued = issued;
    file.replay(this::apply);
  }

  /** Every registered card and account, oldest first. */
  public synchronized List<RegisteredCard> all() {
    return cards.values().stream().map(StoredCard::card).toList();
  }

  /** The registered cards and accounts of one buyer, oldest first. */
  public List<RegisteredCard> ofPayer(String payerNo) {
    return all().stream().filter(card -> card.payerNo().equals(payerNo)).toList();
  }

  /** The card of the billing key; empty when it was removed or never registered. */
  public synchronized Optional<RegisteredCard> find(String billingKey) {
    return Optional.ofNullable(cards.get(billingKey)).map(StoredCard::card);
  }

  /**
   * Registers a card without a window. Returns the registered card when the buyer has registered it
   * before.
   *
   * @param cardNumber 14 to 16 digits; a number that ends in 0002 is declined whenever it is
   *     charged
   */
  public RegisteredCard register(String payerNo, String cardNumber) {
    Card card =
        Card.of(cardNumber, "12/99")
            .orElseThrow(() -> new IllegalArgumentException("not a card number: " + cardNumber));
    return register(PaymentOrder.of(Map.of("PCD_PAYER_NO", payerNo)), card).card();
  }

  /**
   * Registers an account without a window. Returns the registered account when the buyer has
   * registered it before.
   *
   * @param bankCode three digits, such as 004
   * @param accountNumber 8 to 16 digits; a number that ends in 0002 is declined whenever it is
   *     charged
   */
  public RegisteredCard registerAccount(String payerNo, String bankCode, String accountNumber) {
    BankAccount account =
        BankAccount.of(bankCode, accountNumber)
            .orElseThrow(() -> new IllegalArgumentException("not an account: " + accountNumber));
    return register(PaymentOrder.of(Map.of("PCD_PAYER_NO", payerNo)), account).card();
  }

  /** Removes the billing key. Returns whether it existed. */
  public synchronized boolean remove(String billingKey) {
    if (!cards.containsKey(billingKey)) {
      return false;
    }
    keep(StateLine.removed(billingKey));
    return true;
  }

  /** Registers the buyer's card or account, unless it is registered already. */
  public synchronized Registration register(PaymentOrder order, Instrument instrument) {
    Optional<StoredCard> known =
        cards.values().stream()
            .filter(kept -> kept.isOf(order.field("PCD_PAYER_NO"), instrument))
            .findFirst();
    if (known.isPresent()) {
      return new Registration(known.get().card(), true);
    }
    StoredCard kept =
        new StoredCard(RegisteredCard.of(order, instrument.masked()), instrument.fingerprint());
    keep(StateLine.of(kept));
    return new Registration(kept.card(), false);
  }

  private void keep(StateLine line) {
    file.append(line);
    apply(line);
  }

  private void apply(StateLine line) {
    if (line.card() != null) {
      String key = line.card().card().billingKey();
      cards.put(issued.noted(IssuedKey.Kind.BILLING_KEY, key), line.card());
    }
    if (line.removedCard() != null) {
      cards.remove(line.removedCard());
    }
  }

  /** The registered card or account, and whether it was registered before. */
  public record Registration(RegisteredCard card, boolean known) {}
}
