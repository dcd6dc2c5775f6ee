// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment in sentences, for the people of the shop. Masked: no secret, no personal data; foreign
 * text is in it, escape it in pages.
 *
 * @param orderId the shop's order id
 * @param state where the payment stands
 * @param happened what happened, oldest first, with Korean times
 * @param known what is known of the money
 * @param next what happens next, and what a person should do, if anything
 * @param nextAt when the module looks at it next by itself; empty when it does not
 */
public record Explanation(
    String orderId,
    PaymentState state,
    List<String> happened,
    String known,
    String next,
    Optional<Instant> nextAt) {

  /** Copies the sentences. */
  public Explanation {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(state, "state");
    happened = List.copyOf(happened);
    Objects.requireNonNull(known, "known");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(nextAt, "nextAt");
  }
}
