// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Approval;
import io.github.payple4ee.PaidBy;
import jakarta.annotation.Nullable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnotherChargeTest {

  @ParameterizedTest
  @CsvSource({
    "T1, K1, T1, K2,",
    "T1, K1, T2, K1, T2",
    "T1, K1,   , K2, K2",
    "T1,   ,   , K2,",
    "  , K1, T2, K2, K2",
    "  , K1, T2,   ,",
    "  , K1,   , K1,",
    "  ,   , T2, K2,",
  })
  void chargeIsAnotherWhenWhatBothNameDiffers(
      @Nullable String number,
      @Nullable String key,
      @Nullable String saidNumber,
      @Nullable String saidKey,
      @Nullable String another) {
    PaidBy paidBy = new PaidBy(null, null, key, null);
    Approval known = new Approval(null, number, null, null, null, null, paidBy, Map.of());

    assertThat(
            AnotherCharge.named(
                known, Optional.ofNullable(saidNumber), Optional.ofNullable(saidKey)))
        .isEqualTo(Optional.ofNullable(another));
  }
}
