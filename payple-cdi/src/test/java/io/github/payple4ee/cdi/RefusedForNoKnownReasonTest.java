// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Refund;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentNotCharged;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An error without a documented reason is looked up before it is believed")
class RefusedForNoKnownReasonTest {

  private static final String ERROR = "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"QQQQ9999\"}";
  private static final String ERROR_OF =
      "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_OID\":\"%s\",\"PCD_PAY_MSG\":\"실패\"}";
  private static final String NOT_FOUND =
      "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"CBIL0003\"}";
  private static final String CHARGED =
      "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_OID\":\"%s\",\"PCD_PAY_TYPE\":\"card\",\"PCD_PAY_TOTAL\":\"15000\",\"PCD_PAY_TIME\":\"20261127120000\",\"PCD_CARDTRADENUM\":\"202611271200001234567890\",\"PCD_REFUND_TOTAL\":\"%d\"}";

  private final ScriptedPayple payple = ScriptedPayple.start();

  @RegisterExtension
  final Shop shop =
      Shop.usual()
          .with("payple.url", payple.url())
          .with("payple.lookup-delays", "PT0.02S,PT0.1S,PT0.2S,PT0.5S,PT1S,PT2S,PT4S")
          .with("payple.cst-id", "merchant-of-the-shop")
          .with("payple.cust-key", "merchant-key-of-the-shop");

  @AfterEach
  void stop() {
    payple.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {ERROR, "{\"PCD_PAY_RST\":\"error\"}"})
  void confirmThatPaypleChargedNeverthelessIsPaid(String error) {
    open("order-1");
    payple.says(Shop.CONFIRM, error).says(Shop.LOOKUP, CHARGED.formatted("order-1", 0));

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
  }

  @Test
  void confirmThatNamesTheOrderAndWasChargedNeverthelessIsPaid() {
    open("order-1");
    payple
        .says(Shop.CONFIRM, ERROR_OF.formatted("order-1"))
        .says(Shop.LOOKUP, CHARGED.formatted("order-1", 0));

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void confirmThatNamesTheOrderAndIsNotFoundTwiceWasNotCharged() {
    open("order-1");
    payple.says(Shop.CONFIRM, ERROR_OF.formatted("order-1")).says(Shop.LOOKUP, NOT_FOUND);

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.IN_DOUBT);

    shop.resolveUntil("order-1", PaymentState.NOT_CHARGED);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentInDoubt.class, PaymentNotCharged.class);
  }

  @Test
  void confirmThatCannotBeLookedUpIsInDoubt() {
    open("order-1");
    payple.says(Shop.CONFIRM, ERROR).says(Shop.LOOKUP, "<html>");

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.IN_DOUBT);

    payple.says(Shop.LOOKUP, CHARGED.formatted("order-1", 0));
    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  @Test
  void chargeThatWasMadeNeverthelessIsApproved() {
    assertThat(charged(ERROR, CHARGED.formatted("sub-1", 0))).isInstanceOf(Outcome.Approved.class);
  }

  @Test
  void chargeThatIsNotFoundIsInDoubtUntilItIsNotFoundAgain() {
    assertThat(charged(ERROR, NOT_FOUND)).isInstanceOf(Outcome.InDoubt.class);

    shop.resolveUntil("sub-1", PaymentState.NOT_CHARGED);
  }

  @Test
  void chargeThatCannotBeLookedUpIsInDoubt() {
    assertThat(charged(ERROR, "<html>")).isInstanceOf(Outcome.InDoubt.class);
  }

  @Test
  void chargeThatIsDeclinedForAKnownReasonIsNotLookedUp() {
    assertThat(charged("{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"3112\"}", "<html>"))
        .isInstanceOf(Outcome.Declined.class);
    assertThat(payple.asked(Shop.LOOKUP)).isZero();
  }

  @Test
  void refundThatWasMadeNeverthelessIsMade() {
    assertThat(refunded(CHARGED.formatted("order-1", 5_000))).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.find("order-1").refunded()).isEqualTo(5_000);
  }

  @Test
  void refundThatPaypleDoesNotCountIsLookedForAgainBeforeItIsRepeated() {
    assertThat(refunded(CHARGED.formatted("order-1", 0))).isInstanceOf(Outcome.InDoubt.class);

    shop.resolveUntil(() -> shop.lastLine("order-1").evidence().equals("RefundNotFound"));
    assertThat(shop.find("order-1").refunded()).isZero();
  }

  @Test
  void refundThatCannotBeLookedUpIsInDoubt() {
    assertThat(refunded("<html>")).isInstanceOf(Outcome.InDoubt.class);
  }

  @Test
  void gatewayThatFailsIsNoPageThatDoesNotConfirm() {
    open("order-1");
    Map<String, String> result = payple.result("order-1");
    result.put("PCD_PAY_COFURL", payple.url() + "/php/NewConfirm.php");
    payple.fails("/php/NewConfirm.php", 502).says(Shop.LOOKUP, NOT_FOUND);

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.IN_DOUBT);

    payple.says(Shop.LOOKUP, CHARGED.formatted("order-1", 0));
    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 400, 403})
  void pageThatIsAnotherOneLeavesTheOrderOpen(int status) {
    open("order-1");
    Map<String, String> forged = payple.result("order-1");
    forged.put("PCD_PAY_COFURL", payple.url() + "/robots.txt");
    payple.fails("/robots.txt", status).says(Shop.LOOKUP, NOT_FOUND);

    assertThat(shop.bring(forged).state()).isEqualTo(PaymentState.OPEN);

    payple.says(Shop.CONFIRM, CHARGED.formatted("order-1", 0));
    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void webhookIsNotUsedUpByALookupThatFails() {
    open("order-1");
    payple
        .says(Shop.CONFIRM, "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"3112\"}")
        .says(Shop.LOOKUP, "<html>");
    shop.bring(payple.result("order-1"));
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.DECLINED);

    shop.bean(Webhooks.class).receive(Claim.of(payple.result("order-1")));
    shop.resolveUntil(() -> payple.asked(Shop.LOOKUP) >= 2);

    payple.says(Shop.LOOKUP, CHARGED.formatted("order-1", 0));
    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  private Outcome<Payment> charged(String said, String lookup) {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    payple.says(Shop.CARD, "{\"PCD_PAY_RST\":\"success\",\"PCD_PAYER_NO\":1234}");
    shop.bring(
        Map.of(
            "PCD_PAY_RST",
            "success",
            "PCD_PAY_WORK",
            "AUTH",
            "PCD_PAY_OID",
            "card-1",
            "PCD_PAYER_NO",
            "1234",
            "PCD_PAYER_ID",
            "billing-key-of-1234"));
    payple.says(Shop.CHARGE, said).says(Shop.LOOKUP, lookup);
    return shop.service().charge(ChargeRequest.of("sub-1", "1234", "이달의 차", 15_000));
  }

  private Outcome<Refund> refunded(String lookup) {
    open("order-1");
    payple.says(Shop.CONFIRM, CHARGED.formatted("order-1", 0));
    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.PAID);
    payple.says(Shop.CANCEL, ERROR).says(Shop.LOOKUP, lookup);
    return shop.service().cancel(CancelRequest.partial("order-1", 5_000));
  }

  private void open(String orderId) {
    shop.open(orderId);
    shop.window(orderId);
  }
}
