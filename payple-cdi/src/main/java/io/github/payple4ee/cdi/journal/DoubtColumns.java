// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Refusal;
import jakarta.annotation.Nullable;
import java.util.Optional;

/** Payple's answers about a payment in doubt, as they are stored. */
final class DoubtColumns {
  String code;
  String message;
  Long observedAmount;
  Long observedRefunded;

  /** Payple's answer with which the doubt began, if it had a code. */
  Optional<Refusal> answer() {
    return code == null ? Optional.empty() : Optional.of(new Refusal(code, message));
  }

  void answer(@Nullable String answered, @Nullable String said) {
    code = Texts.fittingCode(answered);
    message = Texts.fitting(said);
  }

  /** The amount that Payple says it charged, if it is not the amount of the order. */
  Optional<Observed> observed() {
    return observedAmount == null || observedRefunded == null
        ? Optional.empty()
        : Optional.of(new Observed(observedAmount, observedRefunded));
  }

  void observed(@Nullable Observed seen) {
    observedAmount = seen == null ? null : seen.charged();
    observedRefunded = seen == null ? null : seen.refunded();
  }
}
