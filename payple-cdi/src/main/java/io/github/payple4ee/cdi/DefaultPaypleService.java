// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaypleException;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Refund;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The service of the shop: finds the one who does it. */
@ApplicationScoped
public class DefaultPaypleService implements PaypleService {

  private final PaypleConfig config;
  private final Journal journal;
  private final Refunds refunds;
  private final Lookup lookup;
  private final EventDispatcher dispatcher;

  @Inject
  DefaultPaypleService(
      PaypleConfig config,
      Journal journal,
      Refunds refunds,
      Lookup lookup,
      EventDispatcher dispatcher) {
    this.config = config;
    this.journal = journal;
    this.refunds = refunds;
    this.lookup = lookup;
    this.dispatcher = dispatcher;
  }

  /** For the proxy of the scope. */
  DefaultPaypleService() {
    this(null, null, null, null, null);
  }

  @Override
  public Payment open(PaymentRequest request) {
    Instant expiresAt = Instant.now().plus(config.timeToLive());
    try {
      return journal.open(request, expiresAt);
    } catch (PaypleException conflict) {
      throw conflict;
    } catch (RuntimeException failed) {
      // two opened it at the same time, and the other one was first
      if (journal.find(request.orderId()).isEmpty()) {
        throw failed;
      }
      return journal.open(request, expiresAt);
    }
  }

  @Override
  public Checkout checkout(CheckoutRequest request) {
    Payment payment = require(request.orderId());
    if (!payment.payable()) {
      throw new OrderConflictException(
          "Order " + payment.orderId() + " is " + payment.state() + " and cannot be paid");
    }
    return new Checkout(config.scriptAddress(), WindowFields.of(payment, request));
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
    Inquiry answer = lookup.settle(require(orderId));
    dispatcher.dispatch(orderId);
    return answer;
  }

  @Override
  public List<HistoryLine> history(String orderId) {
    return journal.history(orderId);
  }

  private Payment require(String orderId) {
    return journal.find(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
  }
}
