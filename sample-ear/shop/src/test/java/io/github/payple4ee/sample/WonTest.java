// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WonTest {

  @Test
  void wholeNumberOfWonIsRead() {
    Won.requireDigits("15000");
    Won.requireDigits(null);

    assertThat(Won.exactly(new BigDecimal("15000"))).isEqualTo(15_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e4", "1E+4", "15000.0", "15000.5", "150e2", "1e999999999"})
  void numberThatIsNoWholeNumberOfDigitsIsRefused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Won.exactly(new BigDecimal(number)))
        .withMessageStartingWith("amount must be a whole number of won");
  }

  @ParameterizedTest
  @ValueSource(strings = {"１５０００", "١٥٠٠٠", "1e4", "150e0", "+15000", "15,000", " 15000", "15000원"})
  void textThatABindingWouldReadAsANumberIsRefused(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Won.requireDigits(amount))
        .withMessageStartingWith("amount must be a whole number of won");
  }
}
