// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        "1125",
        "[test]SPCD0014",
        "SPCD1001 3112",
        "SPCD0018 3199"
      })
  void outcomeThatTheCodeLeavesOpenIsLookedUp(String code) {
    assertThat(Codes.mustBeLookedUp(new Refusal(code, null))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPCD0016", "SPCD0017", "SPCD0019", "SPCD0020", "SPCD0021", "SPCD0022", "SPCD0023",
        "SPCD0024", "SPCD0025", "SPCD0026", "RPCD0017", "RPCD0018", "RPCD0020", "RPCD0021",
        "RPCD0022", "RPCD0023", "RPCD0024", "RPCD0025", "RPCD0026", "RPCD0027", "CPCA0008",
        "CPCA0009", "CPCA0012", "CPCA0013", "CPCA0014", "CPCA0015", "CPCA0016", "CPCA0017",
        "CPCA0021", "CPCA0026", "3199"
      })
  void failureOfPayplesBooksAfterTheChargeIsLookedUp(String code) {
    assertThat(Codes.mustBeLookedUp(new Refusal(code, null))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD1003", "RPCD1003", "CPCA0011", "3169"})
  void chargeThatPaypleTookBackIsLookedUp(String code) {
    assertThat(Codes.mustBeLookedUp(new Refusal(code, null))).isTrue();
    assertThat(Codes.reversed(new Refusal(code, null))).isTrue();
  }

  @Test
  void cancellationByPaypleThatFailedIsLookedUp() {
    assertThat(Codes.mustBeLookedUp(new Refusal("SPCD9997", "카드승인취소 실패"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD0000", "PCCF0000", "0000", "SPCD0018 0000"})
  void errorWithTheCodeOfASuccessIsLookedUp(String code) {
    assertThat(Codes.mustBeLookedUp(new Refusal(code, null))).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "3112", "2101", "SPCD0002", "SPCD0018", "QQQQ9999", "spcd0014", "1115"})
  void declineIsFinal(String code) {
    assertThat(Codes.mustBeLookedUp(new Refusal(code, null))).isFalse();
  }

  @Test
  void orderIsOpenAgainAfterTheseCodesAlone() throws IOException {
    assertThat(codesThat(Codes::noSuchSession))
        .containsExactlyInAnyOrder(
            "CPCA0001", "CPCA0005", "CBIL0001", "CBIL0002", "SPCD0004", "RPCD0006", "CDAU0001");
  }

  @Test
  void lookupFindsNothingAfterTheseCodesAlone() throws IOException {
    assertThat(codesThat(Codes::notFound))
        .containsExactlyInAnyOrder("CBIL0003", "1104", "1117", "3120", "3250");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CBIL0003", "1117", "3120", "3250", "PCHK0001"})
  void paymentThatIsNotThereIsNotFound(String code) {
    assertThat(Codes.notFound(new Refusal(code, null))).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "CBIL0001", "CBIL0002", "PCHK9999", "PCHK0000", "QQQQ9999", "AUTH0004"})
  void lookupThatWasRefusedSaysNothingOfThePayment(String code) {
    assertThat(Codes.notFound(new Refusal(code, null))).isFalse();
  }

  private static List<String> codesThat(Predicate<Refusal> answer) throws IOException {
    try (InputStream catalogue = Refusal.class.getResourceAsStream("response-codes.tsv")) {
      return new String(catalogue.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2)[0])
          .filter(code -> answer.test(new Refusal(code, null)))
          .toList();
    }
  }
}
