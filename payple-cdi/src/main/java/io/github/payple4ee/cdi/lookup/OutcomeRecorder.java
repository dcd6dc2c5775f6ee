// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.Transition;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Records the outcome of a charge, queries Payple immediately if it is ambiguous, then delivers the
 * events.
 */
@Dependent
public class OutcomeRecorder {

  private final Payments journal;
  private final Lookup lookup;
  private final EventDispatcher dispatcher;

  @Inject
  OutcomeRecorder(Payments journal, Lookup lookup, EventDispatcher dispatcher) {
    this.journal = journal;
    this.lookup = lookup;
    this.dispatcher = dispatcher;
  }

  /** Records the outcome, and returns the payment afterwards. */
  public Payment record(Transition.Result asked, ChargeEvidence learned, TimeBudget budget) {
    String orderId = asked.payment().orderId();
    Transition.Result known = journal.outcome(asked.held(), learned);
    if (known.payment().state() != PaymentState.IN_DOUBT) {
      dispatcher.dispatch(known.events());
      return known.payment();
    }
    lookup.reconcileInTime(known.payment(), budget);
    dispatcher.dispatch(orderId);
    return journal.find(orderId).orElseThrow();
  }
}
