// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.client.TimeBudget;
import io.github.payple4ee.cdi.delivery.EventDispatcher;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.Transition;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes down what a call taught about a charge, asks at once when it is a doubt, and tells it. */
@Dependent
public class Settlement {

  private final Journal journal;
  private final Lookup lookup;
  private final EventDispatcher dispatcher;

  @Inject
  Settlement(Journal journal, Lookup lookup, EventDispatcher dispatcher) {
    this.journal = journal;
    this.lookup = lookup;
    this.dispatcher = dispatcher;
  }

  /** The payment afterwards. */
  public Payment settle(Payment asked, ChargeEvidence learned, TimeBudget budget) {
    String orderId = asked.orderId();
    Transition.Result known =
        journal.transition(orderId, now -> Optional.of(ofThisTry(asked, now.payment(), learned)));
    if (known.payment().state() != PaymentState.IN_DOUBT) {
      dispatcher.dispatch(known.told());
      return known.payment();
    }
    lookup.settleInTime(known.payment(), budget);
    dispatcher.dispatch(orderId);
    return journal.find(orderId).orElseThrow();
  }

  /** That it was charged is news of any try; anything else speaks of the one that was made. */
  private static ChargeEvidence ofThisTry(Payment asked, Payment now, ChargeEvidence learned) {
    return learned instanceof ChargeEvidence.Approved
            || asked.requestedAt().equals(now.requestedAt())
            || now.requestedAt().isEmpty()
        ? learned
        : new ChargeEvidence.Overtaken(learned.name());
  }
}
