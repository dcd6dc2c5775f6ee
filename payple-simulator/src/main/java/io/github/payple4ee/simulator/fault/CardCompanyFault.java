// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.http.Response;
import io.github.payple4ee.simulator.ledger.Refusal;

/** The errors of Payple that say one thing about the money while another may be true. */
final class CardCompanyFault {
  private CardCompanyFault() {}

  static Response decline(FaultyCall call) {
    call.decline(Refusal.CARD_DECLINED);
    return call.refuse(Refusal.CARD_DECLINED);
  }

  /** No answer from the card company; the money moves if the fault says so. */
  static Response silence(FaultyCall call) {
    if (call.fault().performed()) {
      call.perform();
    }
    return call.refuse(call.operation().silence());
  }

  /** Approved, found to be wrong, and given back. */
  static Response reversal(FaultyCall call) {
    call.perform();
    call.reverse();
    return call.refuse(call.operation().reversal());
  }

  /** It happens, and is refused as if it had happened before. */
  static Response alreadyProcessed(FaultyCall call) {
    call.perform();
    return call.refuse(call.operation().repetition());
  }
}
