// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.CashReceiptRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueCashReceiptTest {

  @Test
  void receiptIsForAllThatIsPaidAndNotRefunded() {
    assertThat(new IssueCashReceipt("PERSONAL", "010-9876-5432").request("order-1"))
        .isEqualTo(CashReceiptRequest.personal("order-1", "01098765432"));
    assertThat(new IssueCashReceipt("COMPANY", "123-45-67890").request("order-1"))
        .isEqualTo(CashReceiptRequest.company("order-1", "1234567890"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "personal", "01098765432"})
  void unknownUseIsRefusedAndNotRepeated(String use) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IssueCashReceipt(use, "01098765432").request("order-1"))
        .withMessage("use must be PERSONAL or COMPANY");
  }

  @ParameterizedTest
  @CsvSource({
    "PERSONAL,",
    "PERSONAL,098765432",
    "PERSONAL,01098765432109876543",
    "PERSONAL,0109876543x",
    "COMPANY,01098765432"
  })
  void wrongNumberIsRefusedAndNotRepeated(String use, String holder) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IssueCashReceipt(use, holder).request("order-1"))
        .withMessageStartingWith("holder must be")
        .withMessageNotContaining("98765432");
  }

  @Test
  void numberIsNotPrinted() {
    assertThat(new IssueCashReceipt("PERSONAL", "01098765432").toString())
        .doesNotContain("98765432");
  }
}
