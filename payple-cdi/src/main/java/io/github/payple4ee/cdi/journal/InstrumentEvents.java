// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.AccountNotRegistered;
import io.github.payple4ee.event.AccountRegistered;
import io.github.payple4ee.event.AccountRemoved;
import io.github.payple4ee.event.CardNotRegistered;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentEvent;

/** Creates the events of a registered card or account. */
final class InstrumentEvents {

  private InstrumentEvents() {}

  static PaymentEvent registered(Transition t) {
    return ofAccount(t)
        ? new AccountRegistered(t.row.orderId(), payer(t), t.now)
        : new CardRegistered(t.row.orderId(), payer(t), t.now);
  }

  static PaymentEvent notRegistered(Transition t) {
    return ofAccount(t)
        ? new AccountNotRegistered(t.row.orderId(), payer(t), t.now)
        : new CardNotRegistered(t.row.orderId(), payer(t), t.now);
  }

  static PaymentEvent removed(Transition t) {
    return ofAccount(t)
        ? new AccountRemoved(t.row.orderId(), payer(t), t.now)
        : new CardRemoved(t.row.orderId(), payer(t), t.now);
  }

  private static boolean ofAccount(Transition t) {
    return t.row.terms.instrument() == InstrumentKind.ACCOUNT;
  }

  private static String payer(Transition t) {
    return t.row.terms.payerNumber;
  }
}
