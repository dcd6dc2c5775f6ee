// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card or bank account that a buyer registered at Payple, so that the shop can charge it without
 * a window. Its billing key stays in the journal: the shop names the buyer, never the key.
 */
public sealed interface PaymentInstrument permits Account, Card {

  /** {@return the order id of the registration, or of the payment that registered it} */
  String orderId();

  /** {@return the shop's number of the buyer ({@code PCD_PAYER_NO})} */
  String payerNumber();

  /** {@return whether it can be charged} */
  CardState state();

  /** {@return when the registration was recorded in the journal} */
  Instant registeredAt();

  /** {@return the masked number, as Payple masks it; null when Payple did not send it} */
  @Nullable String number();

  /** {@return a person or a company; null when Payple did not send it} */
  @Nullable String holder();
}
