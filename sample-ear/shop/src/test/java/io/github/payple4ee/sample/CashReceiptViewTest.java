// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.CashReceiptState;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CashReceiptViewTest {

  @ParameterizedTest
  @EnumSource(CashReceiptState.class)
  void receiptIsShownWithItsState(CashReceiptState state) {
    CashReceipt receipt = new CashReceipt("order-1", 15_000, "CR-1", state);

    assertThat(CashReceiptView.of("order-1", Optional.of(receipt)))
        .isEqualTo(new CashReceiptView("order-1", state.name(), 15_000L, "CR-1"));
  }

  @Test
  void orderWithoutAReceiptHasAStateOfItsOwn() {
    assertThat(CashReceiptView.of("order-1", Optional.empty()))
        .isEqualTo(new CashReceiptView("order-1", "NONE", null, null));
    assertThat(Arrays.stream(CashReceiptState.values()).map(CashReceiptState::name))
        .doesNotContain(CashReceiptView.NONE);
  }
}
