// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.access.Authorization;
import io.github.payple4ee.simulator.access.Authorizations;
import io.github.payple4ee.simulator.access.WebAddress;
import io.github.payple4ee.simulator.ledger.Card;
import io.github.payple4ee.simulator.ledger.Cards;
import io.github.payple4ee.simulator.ledger.Identifiers;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.MaskedCard;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import io.github.payple4ee.simulator.operation.CardCompany;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The payment window's functions, without its pages. */
public final class PaymentWindow {
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final Map<String, WindowSession> open = new ConcurrentHashMap<>();
  private final WindowAccess access;
  private final WindowRules rules;
  private final Authorizations authorizations;
  private final Cards cards;
  private final CardCompany cardCompany;
  private final KoreanTime time;
  private final Duration lifetime;

  public PaymentWindow(
      WindowAccess access,
      WindowRules rules,
      Authorizations authorizations,
      Cards cards,
      CardCompany cardCompany,
      KoreanTime time,
      Duration lifetime) {
    this.access = access;
    this.rules = rules;
    this.authorizations = authorizations;
    this.cards = cards;
    this.cardCompany = cardCompany;
    this.time = time;
    this.lifetime = lifetime;
  }

  /**
   * Opens a window; empty when neither an AuthKey nor a client key admits the page.
   *
   * @param callers the addresses of the page, as its browser sends them
   */
  public Optional<WindowSession> open(Map<String, String> fields, List<String> callers) {
    open.values().removeIf(old -> old.expiredAt(time.instant().minus(KEPT)));
    return access.admit(fields, callers).map(admission -> open(admission, PaymentOrder.of(fields)));
  }

  Optional<WindowSession> session(String id) {
    return Optional.ofNullable(open.get(id));
  }

  /** The card that the buyer entered; empty when it is invalid or expired. */
  public Optional<Card> card(String number, String expiry) {
    return Card.of(number, expiry).filter(card -> !card.expiredAt(time.now()));
  }

  /** Pays with the card that the buyer entered, or registers it. */
  public WindowResult pay(WindowSession session, Card card, String base) {
    Optional<Refusal> refusal = refusal(session);
    if (refusal.isPresent()) {
      return refused(session, refusal.get());
    }
    PaymentOrder order = session.order();
    if (order.isRegistration()) {
      return WindowResult.of(WindowAnswers.registered(order, cards.register(order, card)));
    }
    if (card.masked().isDeclined()) {
      return declined(session);
    }
    String payerId = order.registersCard() ? cards.register(order, card).card().billingKey() : "";
    return pay(session, payerId, card.masked(), base);
  }

  /** Pays with the registered card for which the window was opened. */
  public WindowResult payAgain(WindowSession session, String base) {
    RegisteredCard card = session.card().orElseThrow();
    Optional<Refusal> refusal = refusal(session);
    if (refusal.isPresent()) {
      return refused(session, refusal.get());
    }
    if (card.masked().isDeclined()) {
      return declined(session);
    }
    return pay(session, card.billingKey(), card.masked(), base);
  }

  public WindowResult decline(WindowSession session) {
    return refusal(session)
        .map(refusal -> refused(session, refusal))
        .orElseGet(() -> declined(session));
  }

  public WindowResult close(WindowSession session) {
    return session
        .refusal()
        .map(refusal -> refused(session, refusal))
        .orElseGet(
            () ->
                WindowResult.close(
                    WindowAnswers.refused(session.order(), Refusal.CLOSED_BY_BUYER)));
  }

  private WindowSession open(WindowAccess.Admission admission, PaymentOrder order) {
    WindowSession session =
        new WindowSession(
            Identifiers.windowId(),
            order,
            order.isPasswordPayment() ? cards.find(order.field("PCD_PAYER_ID")) : Optional.empty(),
            admission.shop().map(WebAddress::origin),
            admission.refusal().or(() -> rules.refusal(order)),
            time.instant().plus(lifetime));
    open.put(session.id(), session);
    return session;
  }

  private Optional<Refusal> refusal(WindowSession session) {
    if (session.refusal().isPresent()) {
      return session.refusal();
    }
    return session.expiredAt(time.instant())
        ? Optional.of(Refusal.SESSION_EXPIRED)
        : rules.refusal(session.order());
  }

  private WindowResult pay(WindowSession session, String payerId, MaskedCard card, String base) {
    PaymentOrder order = session.order();
    if (order.work().equals("CERT")) {
      Authorization waiting = authorizations.add(order, payerId, card);
      return WindowResult.of(WindowAnswers.authenticated(waiting, base));
    }
    return cardCompany
        .capture(order, payerId, card)
        .map(payment -> WindowResult.of(WindowAnswers.paid(payment, base)))
        .orElseGet(() -> refused(session, Refusal.DUPLICATE_ORDER));
  }

  // an authentication or a registration is no payment, so it has no webhook
  private WindowResult declined(WindowSession session) {
    if (session.order().work().equals("PAY")) {
      cardCompany.decline(session.order(), Refusal.CARD_DECLINED);
    }
    return refused(session, Refusal.CARD_DECLINED);
  }

  private static WindowResult refused(WindowSession session, Refusal refusal) {
    return WindowResult.of(WindowAnswers.refused(session.order(), refusal));
  }
}
