// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.claim;

import io.github.payple4ee.Payment;
import io.github.payple4ee.cdi.journal.CardRegister;
import io.github.payple4ee.cdi.journal.InstrumentKind;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.client.PaypleField;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the payment that a claim speaks of. */
@Dependent
public class ClaimedOrder {

  private final Payments journal;
  private final CardRegister register;

  @Inject
  ClaimedOrder(Payments journal, CardRegister register) {
    this.journal = journal;
    this.register = register;
  }

  /** By its order id; a registration, whose result may have none, by the number of its buyer. */
  Optional<String> idOf(Claim claim) {
    return claim.orderId().isPresent()
        ? claim.orderId()
        : claim
            .value(PaypleField.PAYER_NUMBER)
            .flatMap(number -> register.waitingRegistration(number, registered(claim)));
  }

  /** What the claim says was registered: a card and an account may wait at the same time. */
  private static @Nullable InstrumentKind registered(Claim claim) {
    return claim.value(PaypleField.PAYMENT_TYPE).flatMap(InstrumentKind::ofType).orElse(null);
  }

  /** The payment, when the journal knows it. */
  Optional<Payment> of(Claim claim) {
    return idOf(claim).flatMap(journal::find);
  }
}
