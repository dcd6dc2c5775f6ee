// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.PaymentMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeBuyerTest {

  @ParameterizedTest
  @CsvSource({"cards,CARD", "accounts,BANK_TRANSFER"})
  void pathNamesWhatIsRegisteredAndCharged(String path, PaymentMethod method) {
    Instrument instrument = Instrument.at(path);

    assertThat(instrument.registration("card-1", "1234").method()).isEqualTo(method);
    assertThat(charge("11", null).request("1234", instrument))
        .isEqualTo(
            instrument
                .charged(ChargeRequest.of("sub-1", "1234", "tea", 9_900))
                .forMonth(YearMonth.of(2026, 11)));
    assertThat(charge(null, null).request("1234", instrument).method()).isEqualTo(method);
  }

  @Test
  void otherPathNamesNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Instrument.at("wallets"));
  }

  @Test
  void chargeOfAnAccountAloneMayHaveACashReceipt() {
    assertThat(charge(null, true).request("1234", Instrument.ACCOUNT).cashReceipt()).isTrue();
    assertThat(charge(null, false).request("1234", Instrument.CARD).cashReceipt()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> charge(null, true).request("1234", Instrument.CARD))
        .withMessageContaining("bank transfer");
  }

  private static ChargeBuyer charge(String month, Boolean cashReceipt) {
    return new ChargeBuyer(
        "sub-1",
        "tea",
        BigDecimal.valueOf(9_900),
        month == null ? null : "2026",
        month,
        cashReceipt);
  }
}
