// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the history of a payment. It has no secrets and no personal data.
 *
 * @param at when it was recorded
 * @param from the state before
 * @param to the state after; the same when nothing changed
 * @param evidence the name of the evidence that the journal recorded, such as {@code CardUnknown};
 *     {@code docs/flows.md} lists all names
 * @param phase how far a call to Payple got; null when none was made
 * @param code Payple's code; null when Payple sent none
 * @param message the reason or Payple's message, in which stars mask what looks like a key or
 *     personal data; null when there is none. Foreign text, escape it in pages
 */
public record HistoryLine(
    Instant at,
    PaymentState from,
    PaymentState to,
    String evidence,
    @Nullable Phase phase,
    @Nullable String code,
    @Nullable String message) {}
