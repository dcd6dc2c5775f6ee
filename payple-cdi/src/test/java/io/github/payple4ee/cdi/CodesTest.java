// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @DisplayName(
      "Rule 4: \"already processed\" and \"no answer from the card company\" are looked up")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPCD0014",
        "RPCD0015",
        "CPCA0201",
        "CPAY0202",
        "1103",
        "1156",
        "SPCD1001",
        "RPCD1001",
        "CPCA0018",
        "CPAY0018",
        "SPAY0011",
        "3006",
        "1125"
      })
  void outcomeThatTheCodeLeavesOpenIsLookedUp(String code) {
    assertThat(Codes.mustBeLookedUp(new Refusal(code, null))).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "3112", "2101", "SPCD0002", "SPCD1003", "CPCA0011", "QQQQ9999", "spcd0014"})
  void declineIsFinal(String code) {
    assertThat(Codes.mustBeLookedUp(new Refusal(code, null))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CBIL0003", "1117", "3120", "3250", "PCHK0001"})
  void paymentThatIsNotThereIsNotFound(String code) {
    assertThat(Codes.notFound(new Refusal(code, null))).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "CBIL0001", "CBIL0002", "PCHK9999", "QQQQ9999", "AUTH0004"})
  void lookupThatWasRefusedSaysNothingOfThePayment(String code) {
    assertThat(Codes.notFound(new Refusal(code, null))).isFalse();
  }
}
