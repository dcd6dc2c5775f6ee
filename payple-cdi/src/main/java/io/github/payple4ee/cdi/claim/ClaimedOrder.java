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

/** Finds the payment of a claim. */
@Dependent
public class ClaimedOrder {

  private final Payments journal;
  private final CardRegister register;

  @Inject
  ClaimedOrder(Payments journal, CardRegister register) {
    this.journal = journal;
    this.register = register;
  }

  /**
   * Finds the order id in the claim. The result of a registration may have none: then the number of
   * its buyer decides.
   */
  Optional<String> idOf(Claim claim) {
    return claim.orderId().isPresent()
        ? claim.orderId()
        : claim
            .value(PaypleField.PAYER_NUMBER)
            .flatMap(number -> register.waitingRegistration(number, registered(claim)));
  }

  /**
   * The kind that the claim says was registered, because registrations of a card and of an account
   * may wait at the same time.
   */
  private static @Nullable InstrumentKind registered(Claim claim) {
    return claim.value(PaypleField.PAYMENT_TYPE).flatMap(InstrumentKind::ofType).orElse(null);
  }

  /** The payment, if the journal has it. */
  Optional<Payment> of(Claim claim) {
    return idOf(claim).flatMap(journal::find);
  }
}
