// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Refusal;

/** Errors of Payple that may be wrong about the money. */
final class CardCompanyFault {
  private CardCompanyFault() {}

  static Response decline(FaultyCall call) {
    return decline(call, Refusal.CARD_DECLINED);
  }

  static Response decline(FaultyCall call, Refusal refusal) {
    call.decline(refusal);
    return call.refuse(refusal);
  }

  /** The card company does not answer; the money moves if the fault says so. */
  static Response silence(FaultyCall call) {
    if (call.fault().performed()) {
      call.perform();
    }
    return call.refuse(call.operation().silence(call.request()));
  }

  /** The payment is approved, found to be wrong, and refunded. */
  static Response reversal(FaultyCall call) {
    call.perform();
    call.reverse();
    return call.refuse(call.operation().reversal());
  }

  /** The operation is performed, and refused as if it had been performed before. */
  static Response alreadyProcessed(FaultyCall call) {
    call.perform();
    return call.refuse(call.operation().repetition(call.request()));
  }
}
