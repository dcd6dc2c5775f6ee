// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Decision;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The operator's decision about a payment or a refund in doubt.
 *
 * @param finding {@code CHARGED}, {@code NOT_CHARGED}, {@code REFUNDED} or {@code NOT_REFUNDED}
 * @param amount won that the operator saw, for example in Payple's admin pages: required for {@code
 *     CHARGED}, optional for {@code REFUNDED}
 * @param reason how the operator found out
 */
public record DecideOrder(
    @Nullable String finding, @Nullable BigDecimal amount, @Nullable String reason) {

  Decision decision(String orderId, String operator) {
    Decision.Finding found =
        Arrays.stream(Decision.Finding.values())
            .filter(one -> one.name().equals(finding))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "finding must be CHARGED, NOT_CHARGED, REFUNDED or NOT_REFUNDED; was \""
                            + finding
                            + "\""));
    return new Decision(
        orderId, found, amount == null ? null : Won.exactly(amount), reason, operator);
  }
}
