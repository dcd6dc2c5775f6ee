// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Decision;
import io.github.payple4ee.Explanation;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentLink;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Preflight;
import io.github.payple4ee.Refund;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.card.Adoptions;
import io.github.payple4ee.cdi.card.Instruments;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.NewPayment;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.lookup.Lookup;
import io.github.payple4ee.cdi.migration.BillingKeyImport;
import io.github.payple4ee.cdi.operation.CashReceipts;
import io.github.payple4ee.cdi.operation.Charges;
import io.github.payple4ee.cdi.operation.Decisions;
import io.github.payple4ee.cdi.operation.Links;
import io.github.payple4ee.cdi.operation.Refunds;
import io.github.payple4ee.cdi.preflight.Preflights;
import io.github.payple4ee.cdi.start.ModuleStart;
import io.github.payple4ee.cdi.window.Checkouts;
import io.github.payple4ee.cdi.window.WindowLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Implements {@link PaypleService} by delegating each operation. */
@Dependent
@Typed(DefaultPaypleService.class)
public class DefaultPaypleService extends ServiceParts implements PaypleService {

  private final ModuleStart module;
  private final PaypleConfig config;
  private final Payments journal;
  private final Charges charges;
  private final Links links;
  private final Checkouts checkouts;
  private final WindowLimits limits;
  private final Refunds refunds;
  private final Lookup lookup;
  private final Explainer explainer;
  private final Decisions decisions;
  private final EventDispatcher dispatcher;
  private final Preflights preflights;
  private final ModuleClock clock;

  @Inject
  DefaultPaypleService(
      ModuleStart module,
      PaypleConfig config,
      Payments journal,
      Charges charges,
      Instruments instruments,
      Adoptions adoptions,
      BillingKeyImport keyImport,
      Links links,
      CashReceipts cashReceipts,
      Checkouts checkouts,
      WindowLimits limits,
      Refunds refunds,
      Lookup lookup,
      Explainer explainer,
      Decisions decisions,
      EventDispatcher dispatcher,
      Preflights preflights,
      ModuleClock clock) {
    super(module, instruments, adoptions, keyImport, cashReceipts);
    this.module = module;
    this.config = config;
    this.journal = journal;
    this.charges = charges;
    this.links = links;
    this.checkouts = checkouts;
    this.limits = limits;
    this.refunds = refunds;
    this.lookup = lookup;
    this.explainer = explainer;
    this.decisions = decisions;
    this.dispatcher = dispatcher;
    this.preflights = preflights;
    this.clock = clock;
  }

  @Override
  public Payment open(PaymentRequest request) {
    return open(NewPayment.of(request));
  }

  @Override
  public Payment openRegistration(RegistrationRequest request) {
    return open(NewPayment.of(request));
  }

  private Payment open(NewPayment opening) {
    module.requireComplete();
    requireWithinLimits(opening);
    return journal.open(opening, clock.instant().plus(config.lookups().timeToLive()));
  }

  /**
   * Checks new orders only: a recorded order may come from another payple.window with higher
   * limits.
   */
  private void requireWithinLimits(NewPayment opening) {
    try {
      limits.require(opening);
    } catch (IllegalArgumentException refused) {
      if (journal.find(opening.orderId()).isEmpty()) {
        throw refused;
      }
    }
  }

  @Override
  public Outcome<Payment> charge(ChargeRequest request) {
    module.requireComplete();
    return charges.charge(request);
  }

  @Override
  public Checkout checkout(CheckoutRequest request) {
    module.requireComplete();
    return checkouts.of(require(request.orderId()), request);
  }

  @Override
  public Optional<Payment> find(String orderId) {
    return journal.find(orderId);
  }

  @Override
  public Outcome<Refund> cancel(CancelRequest request) {
    return refunds.cancel(request);
  }

  @Override
  public Inquiry inquire(String orderId) {
    Payment payment = require(orderId);
    if (!payment.work().movesMoney()) {
      throw new OrderConflictException(
          "Order "
              + orderId
              + " is the registration of a card and not a payment; call inquireCard");
    }
    Inquiry answer = lookup.reconcile(payment);
    dispatcher.dispatch(orderId);
    return answer;
  }

  @Override
  public Outcome<PaymentLink> createLink(LinkRequest request) {
    module.requireComplete();
    return links.create(request);
  }

  @Override
  public Payment decide(Decision decision) {
    decisions.decide(require(decision.orderId()), decision);
    return require(decision.orderId());
  }

  @Override
  public List<HistoryLine> history(String orderId) {
    return journal.history(orderId);
  }

  @Override
  public Explanation explain(String orderId, Locale locale) {
    return explainer.explain(journal.require(orderId), locale);
  }

  @Override
  public Preflight preflight() {
    return preflight(Locale.ENGLISH);
  }

  @Override
  public Preflight preflight(Locale locale) {
    return preflights.report(locale);
  }

  private Payment require(String orderId) {
    return journal.find(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
  }
}
