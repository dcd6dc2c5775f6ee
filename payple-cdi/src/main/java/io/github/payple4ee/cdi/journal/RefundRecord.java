// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Refund;
import io.github.payple4ee.Refusal;

/**
 * A refund as the journal has it.
 *
 * @param refund the refund, as the shop sees it
 * @param state the state of the refund
 * @param refusal why it was declined; empty when it was not
 * @param attempt the number of requests for it, including one that is about to be sent
 * @param automatic whether the module requests it by itself, because the payment was charged too
 *     late
 */
public record RefundRecord(
    Refund refund, RefundState state, Refusal refusal, int attempt, boolean automatic) {}
