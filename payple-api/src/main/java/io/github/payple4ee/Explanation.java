// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment in sentences, for the shop's staff. It has no secrets and no personal data. It may
 * repeat foreign text: escape it in pages.
 *
 * @param orderId the shop's order id
 * @param state the state of the payment
 * @param happened what happened, oldest first, with Korean times (KST)
 * @param known what is known of the money
 * @param next what happens next, and what the staff should do, if anything
 * @param nextAt when the module next processes the payment by itself; empty when it does not
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
