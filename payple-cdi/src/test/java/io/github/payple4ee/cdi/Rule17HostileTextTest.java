// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 17: untrusted text is bounded before any work on it, and worked on once")
class Rule17HostileTextTest {

  private static final int LONG = 2_000_000;

  @RegisterExtension final Shop shop = Shop.usual();

  @ParameterizedTest
  @ValueSource(strings = {".", "a", "1", "0", "-", "1 ", "a.", "@", "a@", "%", "[", "가", "\u202E"})
  @Timeout(20)
  void messageOfAnyLengthIsPreparedAtOnce(String letters) {
    shop.open("order-1");

    Payment payment =
        shop.bring(
            Map.of(
                "PCD_PAY_OID",
                "order-1",
                "PCD_PAY_RST",
                "error",
                "PCD_PAY_CODE",
                letters.repeat(LONG / letters.length()),
                "PCD_PAY_MSG",
                letters.repeat(LONG / letters.length())));

    assertThat(payment.state()).isEqualTo(PaymentState.DECLINED);
    assertThat(String.valueOf(shop.lastLine("order-1").message())).hasSizeLessThanOrEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&a=b", "&ACT_=PAYM", "/a", "//", "%41", "@", "a.", "-"})
  @Timeout(20)
  void confirmAddressOfAnyLengthIsRefusedInOneLine(String part) {
    shop.open("order-1");
    Map<String, String> claim = new LinkedHashMap<>(shop.result("order-1"));
    claim.computeIfPresent("PCD_PAY_COFURL", (name, address) -> address + part.repeat(12_000));
    shop.payple().forgetRequests();

    assertThat(shop.bring(claim).state()).isEqualTo(PaymentState.OPEN);

    assertThat(shop.payple().requests()).isEmpty();
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("ClaimRefused");
    assertThat(shop.lastLine("order-1").message()).contains("CONFIRM_URL").hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PCD_AUTH_KEY",
        "PCD_PAY_REQKEY",
        "PCD_PAYER_ID",
        "PCD_PAYER_NO",
        "PCD_PAY_TOTAL",
        "PCD_PAY_WORK"
      })
  void claimWithAValueThatIsLongerThanPayplesSendsNothing(String field) {
    shop.open("order-1");
    Map<String, String> claim = new LinkedHashMap<>(shop.result("order-1"));
    claim.put(field, "1".repeat(5_000));
    shop.payple().forgetRequests();

    assertThat(shop.bring(claim).state()).isEqualTo(PaymentState.OPEN);

    assertThat(shop.payple().requests()).isEmpty();
    assertThat(shop.lastLine("order-1").message()).contains("longer than any value of Payple");
  }

  @Test
  void longestAddressThatPasses() {
    shop.open("order-1");
    Map<String, String> claim = new LinkedHashMap<>(shop.result("order-1"));
    claim.computeIfPresent(
        "PCD_PAY_COFURL", (name, address) -> address + "&a=" + "b".repeat(1_800));

    assertThat(shop.bring(claim).state()).isEqualTo(PaymentState.PAID);
  }
}
