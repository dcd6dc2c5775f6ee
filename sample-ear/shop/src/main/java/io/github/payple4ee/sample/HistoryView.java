// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.HistoryLine;
import jakarta.annotation.Nullable;

/**
 * An entry of the history for the operator.
 *
 * @param at when it was recorded, UTC
 * @param from the state before
 * @param to the state after
 * @param evidence the name of the recorded evidence
 * @param phase how far a call to Payple got
 * @param code Payple's code
 * @param message what was reported
 */
public record HistoryView(
    String at,
    String from,
    String to,
    String evidence,
    @Nullable String phase,
    @Nullable String code,
    @Nullable String message) {

  static HistoryView of(HistoryLine line) {
    return new HistoryView(
        line.at().toString(),
        line.from().name(),
        line.to().name(),
        line.evidence(),
        line.phase() == null ? null : line.phase().name(),
        line.code(),
        line.message());
  }
}
