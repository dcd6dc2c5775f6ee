// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * One thing that happened to a payment. Masked: no secret, no personal data.
 *
 * @param at when
 * @param from the state before
 * @param to the state after; the same when nothing changed
 * @param evidence what brought it about, in a word of the field
 * @param phase how far a call to Payple got; null when none was made
 * @param code Payple's code; null when none came
 * @param message what was said; null when nothing was
 */
public record HistoryLine(
    Instant at,
    PaymentState from,
    PaymentState to,
    String evidence,
    @Nullable Phase phase,
    @Nullable String code,
    @Nullable String message) {}
