// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.code.CodeClass;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 3: what follows a decline depends on the class of its code")
class DeclineActionTest {

  private static final Map<DeclineAction, String> RULE =
      Map.of(
          DeclineAction.RETRY_LATER, "DECLINED_SOFT",
          DeclineAction.RETRY_SOON, "RATE_LIMIT SYSTEM",
          DeclineAction.NEEDS_CARD, "BILLING_KEY_UNUSABLE DECLINED_HARD",
          DeclineAction.STOP_RUN, "CONFIGURATION DOMAIN MERCHANT_LIMIT SESSION",
          DeclineAction.REVIEW, "CANCELLED_BY_BUYER VALIDATION",
          DeclineAction.DOUBT,
              "ALREADY_REFUNDED DUPLICATE NOT_FOUND REFUND_REFUSED REVERSED SUCCESS UNKNOWN"
                  + " UNKNOWN_OUTCOME");

  @Test
  void rule3EachClassHasItsAction() {
    for (DeclineAction action : DeclineAction.values()) {
      assertThat(
              String.join(
                  " ",
                  Arrays.stream(CodeClass.values())
                      .filter(each -> DeclineAction.of(each) == action)
                      .map(CodeClass::name)
                      .sorted()
                      .toList()))
          .as(action.name())
          .isEqualTo(RULE.get(action));
    }
  }
}
