// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.time.Instant;
import java.util.List;

/**
 * A card, or an account, that was registered without the module and that Payple confirmed.
 *
 * @param registration the registration with which it is stored
 * @param details Payple's details of it, with its encrypted key
 * @param keyDigests the digests with which its key may be stored, one for each key of the journal
 * @param requestedAt when the shop asked for the adoption
 */
public record Adoption(
    NewPayment registration, CardDetails details, List<String> keyDigests, Instant requestedAt) {

  /** Copies the digests. */
  public Adoption {
    keyDigests = List.copyOf(keyDigests);
  }

  String payerNumber() {
    return registration.terms().payerNumber();
  }

  InstrumentKind kind() {
    return InstrumentKind.of(registration.terms().method());
  }

  /** Prints the order id. */
  @Override
  public String toString() {
    return "Adoption[" + registration.orderId() + "]";
  }
}
