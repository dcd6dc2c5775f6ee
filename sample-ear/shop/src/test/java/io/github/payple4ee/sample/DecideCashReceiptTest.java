// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecideCashReceiptTest {

  @Test
  void findingSaysWhetherThereIsAReceipt() {
    assertThat(new DecideCashReceipt("ISSUED").issued()).isTrue();
    assertThat(new DecideCashReceipt("NOT_ISSUED").issued()).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "issued", "true", "CANCELLED"})
  void anythingElseDecidesNothing(String finding) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DecideCashReceipt(finding).issued())
        .withMessage("finding must be ISSUED or NOT_ISSUED; was \"" + finding + "\"");
  }
}
