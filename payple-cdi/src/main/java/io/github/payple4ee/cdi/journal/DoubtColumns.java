// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Refusal;
import jakarta.annotation.Nullable;
import java.util.Optional;

/** What Payple said about a payment whose outcome is not known, as it is stored. */
final class DoubtColumns {
  String code;
  String message;
  Long observedAmount;
  Long observedRefunded;

  /** What Payple answered when the payment became doubtful, where it named a code. */
  Optional<Refusal> answer() {
    return code == null ? Optional.empty() : Optional.of(new Refusal(code, message));
  }

  void answer(@Nullable String answered, @Nullable String said) {
    code = Texts.fittingCode(answered);
    message = Texts.fitting(said);
  }

  /** What Payple said that it charged, where that is not the amount of the order. */
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
