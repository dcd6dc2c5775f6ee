// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the payment window does for the buyer, whatever it looks like. */
final class PaymentWindow {
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  private final Map<String, WindowSession> open = new ConcurrentHashMap<>();
  private final Credentials credentials;
  private final AuthKeys keys;
  private final Authorizations authorizations;
  private final WindowRules rules;
  private final Cards cards;
  private final CardCompany cardCompany;
  private final KoreanTime time;

  PaymentWindow(
      Credentials credentials,
      AuthKeys keys,
      Authorizations authorizations,
      WindowRules rules,
      Cards cards,
      CardCompany cardCompany,
      KoreanTime time) {
    this.credentials = credentials;
    this.keys = keys;
    this.authorizations = authorizations;
    this.rules = rules;
    this.cards = cards;
    this.cardCompany = cardCompany;
    this.time = time;
  }

  /** Opens a window for an authenticated page; empty when nobody vouches for it. */
  Optional<WindowSession> open(Map<String, String> fields) {
    open.values().removeIf(old -> old.expiresAt().isBefore(time.instant()));
    return keys.issuedFor(Purpose.WINDOW, fields.getOrDefault("PCD_AUTH_KEY", ""))
        .filter(key -> credentials.areTokensIn(fields))
        .map(key -> open(key, PaymentOrder.of(fields)));
  }

  Optional<WindowSession> session(String id) {
    return Optional.ofNullable(open.get(id))
        .filter(session -> session.expiresAt().isAfter(time.instant()));
  }

  /** Whether the card can be used at all: what the buyer typed must be a card that is not old. */
  Optional<Card> card(String number, String expiry) {
    return Card.of(number, expiry).filter(card -> !card.expiredAt(time.now()));
  }

  WindowResult pay(WindowSession session, Card card, String base) {
    Optional<Refusal> refusal = session.refusal().or(() -> rules.refusal(session.order()));
    if (refusal.isPresent()) {
      return refused(session, refusal.get());
    }
    return session.order().isRegistration()
        ? registered(session.order(), card)
        : pay(session, session.order(), card, base);
  }

  private WindowResult registered(PaymentOrder order, Card card) {
    return WindowResult.of(WindowAnswers.registered(order, cards.register(order, card)));
  }

  private WindowResult pay(WindowSession session, PaymentOrder order, Card card, String base) {
    if (card.masked().isDeclined()) {
      return refused(session, Refusal.CARD_DECLINED);
    }
    String payerId = order.registersCard() ? cards.register(order, card).card().billingKey() : "";
    if (order.work().equals("CERT")) {
      Authorization waiting = authorizations.add(order, payerId, card.masked());
      return WindowResult.of(WindowAnswers.authenticated(waiting, base));
    }
    return cardCompany
        .capture(order, payerId, card.masked())
        .map(payment -> WindowResult.of(WindowAnswers.paid(payment, base)))
        .orElseGet(() -> refused(session, Refusal.DUPLICATE_ORDER));
  }

  WindowResult decline(WindowSession session) {
    return refused(session, session.refusal().orElse(Refusal.CARD_DECLINED));
  }

  WindowResult close(WindowSession session) {
    return session
        .refusal()
        .map(refusal -> refused(session, refusal))
        .orElseGet(
            () ->
                WindowResult.close(
                    WindowAnswers.refused(session.order(), Refusal.CLOSED_BY_BUYER)));
  }

  private WindowSession open(AuthKey key, PaymentOrder order) {
    Optional<Refusal> refusal =
        keys.expired(key) ? Optional.of(Refusal.SESSION_EXPIRED) : rules.refusal(order);
    WindowSession session =
        new WindowSession(
            Identifiers.windowId(), order, key.origin(), refusal, time.instant().plus(LIFETIME));
    open.put(session.id(), session);
    return session;
  }

  private static WindowResult refused(WindowSession session, Refusal refusal) {
    return WindowResult.of(WindowAnswers.refused(session.order(), refusal));
  }
}
