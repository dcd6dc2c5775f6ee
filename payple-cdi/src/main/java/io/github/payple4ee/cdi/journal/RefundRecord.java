// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Refund;
import io.github.payple4ee.Refusal;

/**
 * What the journal knows of a refund.
 *
 * @param refund the refund, as the shop sees it
 * @param state where it stands
 * @param refusal why it was declined, as far as it was
 * @param attempt how often Payple was asked, or was about to be asked, for it
 * @param automatic whether the module itself asks for it, because the payment came too late
 */
public record RefundRecord(
    Refund refund, RefundState state, Refusal refusal, int attempt, boolean automatic) {}
