// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static io.github.payple4ee.e2e.attack.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that two parsers would read differently, or with fields in unexpected places. */
@ExtendWith(SharedSample.class)
class ConfusedClaimIT {

  private static final String ENDPOINT = "shop/payple/result";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Sample sample;
  private final Shop shop;
  private String orderId;

  ConfusedClaimIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @BeforeEach
  void order() {
    orderId = shop.order();
    sample.payple().forgetRequests();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"PCD_PAY_OID\":\"%s\",\"PCD\\u005fPAY_OID\":\"x\",\"PCD_PAY_RST\":\"success\"}",
        "{\"PCD_PAY_OID\":\"%s\",\"PCD_PAY_RST\":\"close\",\"PCD_PAY_RST\":\"success\"}",
        "PCD_PAY_OID=%s&PCD_PAY_RST=success"
      })
  void jsonThatCanBeReadInTwoWaysIsRefused(String body) {
    assertProblem(shop.post(ENDPOINT, JSON, body.formatted(orderId)), 400);

    assertNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PCD_PAY_OID=%s&PCD%%5FPAY%%5FOID=x&PCD_PAY_RST=success",
        "PCD_PAY_OID=%s&PCD_PAY_RST=close&PCD_PAY_RST=success"
      })
  void formThatCanBeReadInTwoWaysIsRefused(String body) {
    assertProblem(shop.post(ENDPOINT, FORM, body.formatted(orderId)), 400);

    assertNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"PCD_PAY_OID\":\"%s\",\"PCD_PAY_RST\":\"success\"}",
        "PCD_PAY_OID[]=%s&PCD_PAY_RST=success",
        "PCD_PAY_OID=%s;PCD_PAY_RST=success",
        "PCD_PAY_OID=%s%%00&PCD_PAY_RST=success",
        "PCD_PAY_OID=%s%%0d%%0aLocation:+https://evil.example/&PCD_PAY_RST=success",
        "pcd_pay_oid=%s&PCD_PAY_RST=success"
      })
  void formThatNamesNoOrderGoesToTheFailurePage(String body) {
    Reply answer = shop.post(ENDPOINT, FORM, body.formatted(orderId));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).hasValue("/shop/result.html");
    assertNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"PCD_PAY_OID\":[\"%s\"],\"PCD_PAY_RST\":\"success\"}",
        "{\"a\":{\"PCD_PAY_OID\":\"%s\"},\"PCD_PAY_RST\":\"success\"}",
        "{\"pcd_pay_oid\":\"%s\",\"PCD_PAY_RST\":\"success\"}",
        "{\"PCD_PAY_OID\":\"%s\\u0000\",\"PCD_PAY_RST\":\"success\"}",
        "{\"PCD_PAY_OID\":\"' or 1=1 -- %s\",\"PCD_PAY_RST\":\"success\"}"
      })
  void jsonThatNamesNoOrderIsNotFound(String body) {
    assertProblem(shop.post(ENDPOINT, JSON, body.formatted(orderId)), 404);

    assertNothingHappened();
  }

  @Test
  void whatStandsInTheAddressIsNotRead() {
    String query = "?PCD_PAY_OID=" + orderId + "&PCD_PAY_RST=close";

    assertThat(shop.post(ENDPOINT + query, FORM, "").header("Location"))
        .hasValue("/shop/result.html");
    assertProblem(shop.post(ENDPOINT + query, JSON, "{}"), 404);

    assertNothingHappened();
  }

  @ParameterizedTest
  @CsvSource({
    "true,15000",
    "1,15000",
    "'[\"success\"]',15000",
    "'\"success\"','[15000]'",
    "'\"success\"','{\"amount\":15000}'",
    "'\"success\"',true",
    "'\"success\"',1.5e3",
    "'\"success\"',15000.5",
    "'\"success\"',-15000",
    "'\"success\"','\"15,000\"'",
    "'\"success\"','\"0x3A98\"'",
    "'\"success\"',1e999999999"
  })
  void resultOfAnotherTypeIsNoSuccessAndLeavesALine(String result, String total) {
    String claim =
        "{\"PCD_PAY_OID\":\"%s\",\"PCD_PAY_RST\":%s,\"PCD_PAY_TOTAL\":%s,\"PCD_AUTH_KEY\":\"k\",\"PCD_PAY_REQKEY\":\"k\"}";

    Reply answer = shop.post(ENDPOINT, JSON, claim.formatted(orderId, result, total));

    assertThat(answer.text("state")).isEqualTo("OPEN");
    assertThat(shop.history(orderId).body()).contains("\"ClaimRefused\"");
    assertThat(sample.requestsFor(orderId)).isEmpty();
  }

  private void assertNothingHappened() {
    assertThat(shop.state(orderId)).isEqualTo("OPEN");
    assertThat(shop.history(orderId).json().getAsJsonArray()).isEmpty();
    assertThat(sample.requestsFor(orderId)).isEmpty();
  }
}
