// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AdoptRequestTest {

  private static final String KEY = "NS9qNTgzU2xRNHR2RmFBWWFBTWk5UT09";

  @Test
  void cardAndAccountHaveTheirMethodInTheTerms() {
    assertThat(AdoptRequest.card("1234", KEY).terms())
        .isEqualTo(RegistrationRequest.of("card-1", "1234").terms());
    assertThat(AdoptRequest.account("1234", KEY).terms())
        .isEqualTo(RegistrationRequest.ofAccount("account-1", "1234").terms());
  }

  @Test
  void requestPrintsNeitherKeyNorBuyer() {
    assertThat(AdoptRequest.account("1234567", KEY).toString())
        .isEqualTo("AdoptRequest[BANK_TRANSFER]");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"kim", "12 34", "1234567890123456789", "-1", "١٢"})
  void numberOfTheBuyerIsDigits(String payerNumber) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdoptRequest.card(payerNumber, KEY))
        .withMessageContaining("payerNumber");
  }

  @ParameterizedTest
  @MethodSource("refusedKeys")
  void keyThatIsNoneOfPayplesIsRefusedWithoutPrintingIt(String billingKey) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdoptRequest.card("1234", billingKey))
        .withMessageContaining("billingKey must be 1 to 255")
        .satisfies(
            refused ->
                assertThat(refused.getMessage())
                    .doesNotContain(billingKey == null || billingKey.isBlank() ? KEY : billingKey));
  }

  static Stream<String> refusedKeys() {
    return Stream.of(
        null,
        "",
        " ",
        "two words",
        "quoted\"key",
        "one,two",
        "<script>",
        "back\\slash",
        "zeile\nzeile",
        "nul\0",
        "열쇠",
        "A".repeat(256));
  }

  @Test
  void longestKeyIsTaken() {
    assertThat(AdoptRequest.card("1", "A".repeat(255)).billingKey().reveal()).hasSize(255);
  }

  @Test
  void methodWithoutABillingKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdoptRequest("1234", Secret.of(KEY), PaymentMethod.NAVER_PAY))
        .withMessageContaining("NAVER_PAY");
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> new AdoptRequest("1234", Secret.of(KEY), null));
  }

  @Test
  void summaryCountsAndSaysWhetherItIsComplete() {
    AdoptionSummary stopped =
        new AdoptionSummary(Map.of(AdoptionResult.ADOPTED, 2), "the thread was interrupted");

    assertThat(stopped.count(AdoptionResult.ADOPTED)).isEqualTo(2);
    assertThat(stopped.count(AdoptionResult.REFUSED)).isZero();
    assertThat(stopped.complete()).isFalse();
    assertThat(new AdoptionSummary(Map.of(), null).complete()).isTrue();
  }
}
