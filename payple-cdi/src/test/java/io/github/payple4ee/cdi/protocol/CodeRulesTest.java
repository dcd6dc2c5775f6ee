// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.code.ResponseCode;
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

class CodeRulesTest {

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
        "SPCD1000",
        "RPCD1000",
        "PCCF1000",
        "[test]CPCA1000",
        "1000",
        "SPCD1001 3112",
        "SPCD0018 3199"
      })
  void outcomeThatTheCodeLeavesOpenIsLookedUp(String code) {
    assertThat(CodeRules.mustBeLookedUp(new Refusal(code, null))).isTrue();
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
    assertThat(CodeRules.mustBeLookedUp(new Refusal(code, null))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD1003", "RPCD1003", "CPCA0011", "3169"})
  void chargeThatPaypleTookBackIsLookedUp(String code) {
    assertThat(CodeRules.mustBeLookedUp(new Refusal(code, null))).isTrue();
    assertThat(CodeRules.reversed(new Refusal(code, null))).isTrue();
  }

  @Test
  void cancellationByPaypleThatFailedIsLookedUp() {
    assertThat(CodeRules.mustBeLookedUp(new Refusal("SPCD9997", "카드승인취소 실패"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD0000", "PCCF0000", "0000", "SPCD0018 0000"})
  void errorWithTheCodeOfASuccessIsLookedUp(String code) {
    assertThat(CodeRules.mustBeLookedUp(new Refusal(code, null))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3112",
        "2101",
        "SPCD0002",
        "SPCD0018",
        "SPCD0018 3112",
        "SPCD0012",
        "PCCFD001",
        "PCCF0012",
        "[test]PCCFD001",
        "AUTH0003",
        "SPCD0008"
      })
  void declineOfTheListsIsFinal(String code) {
    assertThat(CodeRules.declinesCharge(new Refusal(code, null))).isTrue();
  }

  @DisplayName("Rule 19: \"declined\" comes from a closed list of codes")
  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "QQQQ9999",
        "spcd0014",
        "SPCD1000",
        "RPCD1000",
        "PCCF1000",
        "1000",
        "1115",
        "CBIL0003",
        "1104",
        "PAYC0007",
        "PAYC0011",
        "SPCD9995",
        "SPCD0000",
        "PCCF0099",
        "RPCD9997",
        "SPCD9997"
      })
  void anythingElseDeclinesNoCharge(String code) {
    assertThat(CodeRules.declinesCharge(new Refusal(code, null))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "QQQQ9999", "PAYC0007", "1115", "SPCD1000", "PAYC9995", "9996", "PAYC0099"})
  void refundThatIsRefusedForNoReasonOfTheListsMayHaveBeenMade(String code) {
    assertThat(CodeRules.declinesRefund(new Refusal(code, null))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPCD9995",
        "RPCD9995",
        "PCCF9995",
        "9995",
        "9996",
        "9997",
        "[test]9995",
        "[test]PAYC9996",
        "9991",
        "SPCD9991",
        "RPCD9991",
        "PCHK9993"
      })
  void requestThatPaypleDidNotLookAtIsNotProcessed(String code) {
    assertThat(CodeRules.notProcessed(new Refusal(code, null))).isTrue();
    assertThat(CodeRules.mayMeanTheKey(new Refusal(code, null))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "SPCD9997",
        "RPCD9997",
        "CPCA9997",
        "SPCD9998",
        "9998",
        "9999",
        "SPCD9999",
        "SPCD0007",
        "SPCD0018 9995",
        "99951",
        "AUTH0004",
        "QQQQ1234"
      })
  void requestThatPaypleMayHaveProcessedIsNotSoClassified(String code) {
    assertThat(CodeRules.notProcessed(new Refusal(code, null))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD9995", "9996", "[test]9997", "PCHK9995"})
  void limitOfRequestsIsOne(String code) {
    assertThat(CodeRules.rateLimited(new Refusal(code, null))).isTrue();
  }

  @Test
  void orderIsOpenAgainAfterTheseCodesAlone() throws IOException {
    assertThat(codesThat(CodeRules::noSuchSession))
        .containsExactlyInAnyOrder(
            "CPCA0001", "CPCA0005", "CBIL0001", "CBIL0002", "SPCD0004", "RPCD0006", "CDAU0001");
  }

  @Test
  void lookupFindsNothingAfterTheseCodesAlone() throws IOException {
    assertThat(codesThat(CodeRules::notFound))
        .containsExactlyInAnyOrder("CBIL0003", "1104", "1117", "3120", "3250");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CBIL0003", "[test]CBIL0003", "CBIL0003 1117", "1104", "1117", "3120", "3250"})
  void paymentThatIsNotThereIsNotFound(String code) {
    assertThat(CodeRules.notFound(new Refusal(code, null))).isTrue();
  }

  @DisplayName("Rule 19: \"not found\" comes from a closed list of codes")
  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "CBIL0001",
        "CBIL0002",
        "PCHK0001",
        "PCHK0002",
        "PCHK0007",
        "PCHK1104",
        "PCHK8999",
        "PCHK9999",
        "PCHK0000",
        "QQQQ9999",
        "AUTH0004",
        "PAYC0001",
        "PAYC0007",
        "LINK0001",
        "9991",
        "9995",
        "PCHK9995",
        "CBIL9996",
        "[test]9995",
        "[test]PCHK0001",
        "PCHK0001 1104",
        "CBIL0001 1117",
        "CBIL0003X",
        "CBIL0003 9995",
        "cbil0003",
        "0001",
        "11040"
      })
  void lookupThatWasRefusedSaysNothingOfThePayment(String code) {
    assertThat(CodeRules.notFound(new Refusal(code, null))).isFalse();
  }

  private static List<String> codesThat(Predicate<Refusal> answer) throws IOException {
    try (InputStream catalogue = ResponseCode.class.getResourceAsStream("response-codes.tsv")) {
      return new String(catalogue.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2)[0])
          .filter(code -> answer.test(new Refusal(code, null)))
          .toList();
    }
  }
}
