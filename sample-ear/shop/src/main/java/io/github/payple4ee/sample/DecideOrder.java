// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Decision;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * What an operator found out about a doubt.
 *
 * @param finding {@code CHARGED}, {@code NOT_CHARGED}, {@code REFUNDED} or {@code NOT_REFUNDED}
 * @param amount won that were seen, for example in Payple's admin pages: required for {@code
 *     CHARGED}, and may be left out for {@code REFUNDED}
 * @param reason how it was found out
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
                        "finding is CHARGED, NOT_CHARGED, REFUNDED or NOT_REFUNDED; it was \""
                            + finding
                            + "\""));
    return new Decision(
        orderId, found, amount == null ? null : Won.exactly(amount), reason, operator);
  }
}
