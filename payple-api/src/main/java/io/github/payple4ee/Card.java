// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A registered card (manual: 6. card lookup). Its billing key stays in the journal: the shop names
 * the buyer, never the key.
 *
 * @param orderId the order id of the registration, or of the payment that registered the card
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO})
 * @param state whether it can be charged
 * @param registeredAt when the registration was recorded in the journal
 * @param company the card company ({@code PCD_PAY_CARDNAME}, manual: {@code PCD_PAY_BANKNAME});
 *     null when Payple did not send it
 * @param companyCode the card company's code ({@code PCD_PAY_CARD}, manual: {@code PCD_PAY_BANK});
 *     null when Payple did not send it
 * @param number the masked number, as Payple masks it ({@code PCD_PAY_CARDNUM}, manual: {@code
 *     PCD_PAY_BANKNUM}); null when Payple did not send it
 * @param holder the kind of holder, a person or a company ({@code PCD_PAY_BANKACCTYPE}); null when
 *     Payple did not send it
 */
public record Card(
    String orderId,
    String payerNumber,
    CardState state,
    Instant registeredAt,
    @Nullable String company,
    @Nullable String companyCode,
    @Nullable String number,
    @Nullable String holder)
    implements PaymentInstrument {

  /** Requires the components that are not nullable. */
  public Card {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(payerNumber, "payerNumber");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(registeredAt, "registeredAt");
  }

  /**
   * Prints the registration, the state and the company. Card number and buyer must not reach a log.
   */
  @Override
  public String toString() {
    return "Card[" + orderId + ", " + state + ", " + company + "]";
  }
}
