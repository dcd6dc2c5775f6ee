// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.access.Authorizations;
import io.github.payple4ee.simulator.access.WebAddress;
import io.github.payple4ee.simulator.ledger.BuyerChoice;
import io.github.payple4ee.simulator.ledger.Charge;
import io.github.payple4ee.simulator.ledger.EasyPayMethod;
import io.github.payple4ee.simulator.ledger.Identifiers;
import io.github.payple4ee.simulator.ledger.Instrument;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.MaskedInstrument;
import io.github.payple4ee.simulator.ledger.PaymentLink;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import io.github.payple4ee.simulator.operation.CardCompany;
import io.github.payple4ee.simulator.operation.Registrations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The payment window's functions, without its pages. */
public final class PaymentWindow {
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final Map<String, WindowSession> open = new ConcurrentHashMap<>();
  private final WindowAccess access;
  private final WindowRules rules;
  private final Authorizations authorizations;
  private final Registrations registrations;
  private final CardCompany cardCompany;
  private final KoreanTime time;
  private final Duration lifetime;

  public PaymentWindow(
      WindowAccess access,
      WindowRules rules,
      Authorizations authorizations,
      Registrations registrations,
      CardCompany cardCompany,
      KoreanTime time,
      Duration lifetime) {
    this.access = access;
    this.rules = rules;
    this.authorizations = authorizations;
    this.registrations = registrations;
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
    return access
        .admit(fields, callers)
        .map(admission -> keep(session(admission, PaymentOrder.of(fields))));
  }

  /**
   * Opens the window of a payment link.
   *
   * @param type one of the link's payment types
   */
  public WindowSession open(PaymentLink link, String type) {
    PaymentOrder order = link.order(type);
    Instant end = link.expiresAt().toInstant();
    Instant later = time.instant().plus(lifetime);
    return keep(
        new WindowSession(
            Identifiers.windowId(),
            order,
            Optional.empty(),
            Optional.empty(),
            link.expiredAt(time.now()) ? Optional.of(Refusal.LINK_EXPIRED) : rules.refusal(order),
            end.isBefore(later) ? end : later,
            true,
            Optional.of(link)));
  }

  Optional<WindowSession> session(String id) {
    return Optional.ofNullable(open.get(id));
  }

  KoreanTime time() {
    return time;
  }

  /** Pays with the card or account that the buyer entered, or registers it. */
  public WindowResult pay(
      WindowSession session, Instrument instrument, BuyerChoice choice, String base) {
    return unlessRefused(
        session,
        () -> {
          PaymentOrder order = session.order();
          Optional<Refusal> refusal = registrations.refusal(order, instrument);
          if (refusal.isPresent()) {
            return refused(session, refusal.get());
          }
          return order.isRegistration()
              ? WindowResult.of(
                  WindowAnswers.registered(order, registrations.register(order, instrument)))
              : pay(session, () -> payerId(order, instrument), instrument.masked(), choice, base);
        });
  }

  /** Pays with the registered card or account for which the window was opened. */
  public WindowResult payAgain(WindowSession session, String base) {
    RegisteredCard card = session.card().orElseThrow();
    return unlessRefused(
        session, () -> pay(session, card::billingKey, card.masked(), BuyerChoice.NONE, base));
  }

  /** Pays in the wallet that the page asked for. */
  public WindowResult payInWallet(WindowSession session, EasyPayMethod with, String base) {
    return unlessRefused(
        session,
        () -> {
          BuyerChoice choice = BuyerChoice.inWallet(session.order().wallet().orElseThrow(), with);
          return pay(session, () -> "", EnteredInstrument.inWallet(with), choice, base);
        });
  }

  /** Makes the card company or bank decline the payment. */
  public WindowResult decline(WindowSession session) {
    return unlessRefused(session, () -> declined(session, Refusal.CARD_DECLINED));
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

  private WindowSession session(WindowAccess.Admission admission, PaymentOrder order) {
    return new WindowSession(
        Identifiers.windowId(),
        order,
        rules.registered(order),
        admission.shop().map(WebAddress::origin),
        admission.refusal().or(() -> rules.refusal(order)),
        time.instant().plus(lifetime),
        admission.today(),
        Optional.empty());
  }

  private WindowSession keep(WindowSession session) {
    open.values().removeIf(old -> old.expiredAt(time.instant().minus(KEPT)));
    open.put(session.id(), session);
    return session;
  }

  private WindowResult unlessRefused(WindowSession session, Supplier<WindowResult> action) {
    return refusal(session).map(refusal -> refused(session, refusal)).orElseGet(action);
  }

  private Optional<Refusal> refusal(WindowSession session) {
    if (session.refusal().isPresent()) {
      return session.refusal();
    }
    return session.expiredAt(time.instant())
        ? Optional.of(Refusal.SESSION_EXPIRED)
        : rules.refusal(session.order());
  }

  private String payerId(PaymentOrder order, Instrument instrument) {
    return order.registersCard()
        ? registrations.register(order, instrument).card().billingKey()
        : "";
  }

  private WindowResult pay(
      WindowSession session,
      Supplier<String> payerId,
      MaskedInstrument source,
      BuyerChoice choice,
      String base) {
    PaymentOrder order = session.order();
    Optional<Refusal> refusal = cardCompany.refusalInTheWindow(source);
    if (refusal.isPresent()) {
      return declined(session, refusal.get());
    }
    Charge charge = new Charge(order, payerId.get(), source, choice);
    if (order.work().equals("CERT")) {
      return WindowResult.of(
          WindowAnswers.authenticated(authorizations.add(charge), authenticated(session), base));
    }
    return cardCompany
        .decline(charge)
        .map(decline -> refused(session, decline))
        .orElseGet(() -> capture(session, charge, base));
  }

  // Payple's Java sample of 2025 takes the day of a refund from it, and cannot show an empty one
  private String authenticated(WindowSession session) {
    return session.today() ? KoreanTime.stamp(time.now()) : "";
  }

  private WindowResult capture(WindowSession session, Charge charge, String base) {
    return cardCompany
        .capture(charge)
        .map(payment -> WindowResult.of(WindowAnswers.paid(payment, base)))
        .orElseGet(() -> refused(session, WindowRules.duplicate(session.order())));
  }

  // an authentication or a registration is no payment, so it has no webhook
  private WindowResult declined(WindowSession session, Refusal refusal) {
    if (session.order().work().equals("PAY")) {
      cardCompany.decline(session.order(), refusal);
    }
    return refused(session, refusal);
  }

  private static WindowResult refused(WindowSession session, Refusal refusal) {
    return WindowResult.of(WindowAnswers.refused(session.order(), refusal));
  }
}
