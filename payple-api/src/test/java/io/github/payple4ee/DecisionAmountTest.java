// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.Decision.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionAmountTest {

  @Test
  void decisionThatItWasChargedNamesTheAmountThatWasSeen() {
    assertThat(Decision.charged("order-1", 15_000, "seen", "kim").amount()).isEqualTo(15_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decision("order-1", Finding.CHARGED, null, "seen", "kim"))
        .withMessageContaining("amount is missing");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, 10_000_000_000L})
  void amountThatIsNoMoneyIsRefused(long won) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.charged("order-1", won, "seen", "kim"))
        .withMessageContaining("was " + won);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.refunded("order-1", won, "seen", "kim"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Finding.class,
      names = {"NOT_CHARGED", "NOT_REFUNDED"})
  void nothingHasNoAmount(Finding finding) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decision("order-1", finding, 100L, "seen", "kim"))
        .withMessageContaining(finding + " has none");
  }

  @Test
  void amountOfARefundMayBeLeftOut() {
    assertThat(Decision.refunded("order-1", "seen", "kim").amount()).isNull();
    assertThat(Decision.refunded("order-1", 500, "seen", "kim").amount()).isEqualTo(500);
  }
}
