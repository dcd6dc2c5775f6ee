// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import java.time.Instant;

/**
 * Payple confirmed a card, or an account, that was registered without the module. No event is
 * delivered, because the registration is not new to the shop.
 *
 * @param details Payple's details of it
 * @param requestedAt when the shop requested the adoption; a card that was registered after that is
 *     the later one
 */
record CardAdopted(CardDetails details, Instant requestedAt) implements Evidence {

  @Override
  public void apply(Transition t) {
    if (t.row.terms.work != PaymentWork.AUTH) {
      t.ignored();
      return;
    }
    t.clearSchedule();
    t.row.card().keep(CardState.ACTIVE, details, requestedAt);
    t.become(
        PaymentState.CARD_REGISTERED,
        Phase.UNDERSTOOD,
        null,
        "adopted: it was registered without the module");
  }
}
