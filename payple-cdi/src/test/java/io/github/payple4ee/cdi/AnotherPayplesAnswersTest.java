// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Answers that Payple's documents leave open")
class AnotherPayplesAnswersTest {

  private static final String NOT_FOUND =
      "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"CBIL0003\",\"PCD_PAY_MSG\":\"결제내역이 존재하지 않습니다.\"}";
  private static final String ERROR = "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_MSG\":\"실패\"}";
  private static final String NO_CARD =
      "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"RPCD0012\",\"PCD_PAY_MSG\":\"카드 인증정보를 찾을 수 없습니다.\"}";
  private static final String CHARGED =
      "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_MSG\":\"조회완료\",\"PCD_PAY_OID\":\"%s\",\"PCD_PAY_TYPE\":\"card\",\"PCD_PAY_TOTAL\":\"15000\",\"PCD_PAY_TIME\":\"20261127120000\",\"PCD_CARDTRADENUM\":\"202611271200001234567890\"}";
  private static final String MERCHANT_KEY = "merchant-key-of-the-shop";

  private final ScriptedPayple payple = ScriptedPayple.start();

  @RegisterExtension
  final Shop shop =
      Shop.usual()
          .with("payple.url", payple.url())
          .with("payple.cst-id", "merchant-of-the-shop")
          .with("payple.cust-key", MERCHANT_KEY);

  @AfterEach
  void stop() {
    payple.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "CBIL0003", "CPCA9998", "AUTH0003", "AUTH0008", "1104", "QQQQ1234", "0042"})
  void confirmThatIsRefusedWithoutAnOrderAndForNoReasonOfTheCardLeavesTheOrderOpen(String code) {
    open("order-1");
    payple.says(Shop.CONFIRM, "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"" + code + "\"}");
    payple.says(Shop.LOOKUP, NOT_FOUND);

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("KeyRejected");
    assertThat(shop.received()).isEmpty();

    payple.says(Shop.CONFIRM, CHARGED.formatted("order-1"));
    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void declineOfTheCardWithoutAnOrderIsADecline() {
    open("order-1");
    payple.says(Shop.CONFIRM, "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"3112\"}");
    payple.says(Shop.LOOKUP, NOT_FOUND);

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.DECLINED);
    assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentDeclined.class);
  }

  @Test
  void pageThatDoesNotConfirmLeavesTheOrderOpen() {
    open("order-1");
    payple.says(Shop.LOOKUP, NOT_FOUND);
    Map<String, String> forged = payple.result("order-1");
    forged.put("PCD_PAY_COFURL", payple.url() + "/php/nowhere.php");

    assertThat(shop.bring(forged).state()).isEqualTo(PaymentState.OPEN);
    assertThat(payple.asked("/php/nowhere.php")).isEqualTo(1);
    assertThat(shop.received()).isEmpty();

    payple.says(Shop.CONFIRM, CHARGED.formatted("order-1"));
    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void orderThatWasChargedUnderAnothersNameIsLookedUpSoon() {
    open("order-1");
    open("order-2");
    payple.says(Shop.CONFIRM, CHARGED.formatted("order-2"));
    payple.says(Shop.LOOKUP, CHARGED.formatted("order-2"));

    assertThat(shop.bring(payple.result("order-1")).state()).isNotEqualTo(PaymentState.PAID);
    shop.resolveUntil("order-2", PaymentState.PAID);

    assertThat(shop.find("order-1").state()).isNotEqualTo(PaymentState.PAID);
    assertThat(shop.received())
        .filteredOn(PaymentCompleted.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(event.orderId()).isEqualTo("order-2"));
  }

  @Test
  void lookupThatDeniesThisOrderWithoutACodeSaysNothing() {
    open("order-1");
    payple.says(Shop.CONFIRM, "<html>");
    payple.says(
        Shop.LOOKUP,
        "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_MSG\":\"없음\",\"PCD_PAY_OID\":\"order-1\"}");

    assertThat(shop.bring(payple.result("order-1")).state()).isEqualTo(PaymentState.IN_DOUBT);
    shop.resolveUntil("order-1", PaymentState.NEEDS_REVIEW);
  }

  @Test
  void lookupThatNamesNeitherCodeNorOrderSaysNothing() {
    open("order-1");
    payple.says(Shop.CONFIRM, "<html>");
    payple.says(Shop.LOOKUP, ERROR);

    shop.bring(payple.result("order-1"));
    shop.resolveUntil("order-1", PaymentState.NEEDS_REVIEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PUER0001", "PUER0002", "9995", "SPCD0001", "QQQQ1234"})
  void cardThatCannotBeLookedUpIsNotGone(String code) {
    registered("1234");
    String refused = "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"" + code + "\"}";
    payple.says(Shop.CARD, refused).says(Shop.CARD + "/removal", refused);

    shop.bean(Webhooks.class)
        .receive(
            Claim.of(
                Map.of(
                    "PCD_PAY_RST",
                    "success",
                    "PCD_PAY_WORK",
                    "PUSERDEL",
                    "PCD_PAYER_ID",
                    "billing-key-of-1234")));
    shop.resolveUntil(() -> payple.asked(Shop.CARD) > 1);
    assertThat(shop.service().inquireCard("1234")).isInstanceOf(CardInquiry.Failed.class);

    assertThat(shop.service().findCard("1234")).isPresent();
    assertThat(removed()).isFalse();
    assertThat(shop.received()).noneMatch(CardRemoved.class::isInstance);
  }

  private boolean removed() {
    try {
      return shop.service().removeCard("1234") instanceof Outcome.Approved;
    } catch (NotSentException notProcessed) {
      return false;
    }
  }

  @Test
  void cardThatIsNotRemovedAndNotFoundIsGone() {
    registered("1234");
    payple.says(Shop.CARD, NO_CARD).says(Shop.CARD + "/removal", ERROR);

    assertThat(shop.service().removeCard("1234")).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.received()).last().isInstanceOf(CardRemoved.class);
  }

  @Test
  void cardThatIsNotRemovedButFoundIsStillThere() {
    registered("1234");
    payple.says(Shop.CARD + "/removal", ERROR);

    assertThat(shop.service().removeCard("1234")).isInstanceOf(Outcome.Declined.class);
    assertThat(shop.service().findCard("1234")).isPresent();
  }

  @Test
  void removalWhoseAnswerWasLostEndsWhenThereIsNoSuchCard() {
    registered("1234");
    payple.says(Shop.CARD, "<html>").says(Shop.CARD + "/removal", "<html>");
    assertThat(shop.service().removeCard("1234")).isInstanceOf(Outcome.InDoubt.class);

    payple.says(Shop.CARD, NO_CARD).says(Shop.CARD + "/removal", ERROR);
    shop.resolveUntil(() -> shop.received().stream().anyMatch(CardRemoved.class::isInstance));
  }

  @Test
  void webhookOfARegistrationQueriesNothingAtOnce() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    payple.says(Shop.CARD, "{\"PCD_PAY_RST\":\"success\",\"PCD_PAYER_NO\":1234}");

    shop.bean(Webhooks.class).receive(Claim.of(registration("card-1", "1234")));
    assertThat(payple.asked(Shop.CARD)).isZero();

    shop.resolveUntil("card-1", PaymentState.CARD_REGISTERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PUER0001", "9995", "QQQQ1234"})
  void registrationThatCannotBeLookedUpIsNotRefused(String code) {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    payple.says(Shop.CARD, "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"" + code + "\"}");
    shop.bring(registration("card-1", "1234"));
    assertThat(shop.find("card-1").state()).isEqualTo(PaymentState.IN_DOUBT);

    payple.says(Shop.CARD, "{\"PCD_PAY_RST\":\"success\",\"PCD_PAYER_NO\":1234}");
    shop.resolveUntil("card-1", PaymentState.CARD_REGISTERED);
  }

  @Test
  void registrationInDoubtWithAnotherBuyerAtPaypleNeedsReviewInTheEnd() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    payple.says(Shop.CARD, "<html>");
    shop.bring(registration("card-1", "1234"));
    assertThat(shop.find("card-1").state()).isEqualTo(PaymentState.IN_DOUBT);

    payple.says(Shop.CARD, "{\"PCD_PAY_RST\":\"success\",\"PCD_PAYER_NO\":\"99\"}");
    shop.resolveUntil("card-1", PaymentState.NEEDS_REVIEW);
  }

  @Test
  void buyersNumberMayLoseItsZeros() {
    registered("0012");

    assertThat(shop.service().findCard("0012")).isPresent();
  }

  @Test
  void keyInAMessageReachesNeitherHistoryNorException() {
    open("order-1");
    payple.says(
        Shop.CONFIRM,
        "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"3112\",\"PCD_PAY_MSG\":\"no: window-k3y\",\"PCD_X\":\"window-k3y\"}");
    shop.bring(payple.result("order-1"));
    payple.says(
        Shop.AUTH, "{\"result\":\"error\",\"result_msg\":\"custKey " + MERCHANT_KEY + "?\"}");

    assertThat(shop.service().history("order-1"))
        .extracting(HistoryLine::message)
        .noneMatch(message -> message != null && message.contains("k3y"));
    shop.open("order-2");
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.window("order-2"))
        .withMessageContaining("custKey ***?")
        .withMessageNotContaining(MERCHANT_KEY);
  }

  private void open(String orderId) {
    shop.open(orderId);
    shop.window(orderId);
  }

  private void registered(String payerNumber) {
    shop.service().openRegistration(RegistrationRequest.of("card-1", payerNumber));
    payple.says(
        Shop.CARD,
        "{\"PCD_PAY_RST\":\"success\",\"PCD_PAYER_NO\":" + Long.parseLong(payerNumber) + "}");
    Payment payment = shop.bring(registration("card-1", payerNumber));
    assertThat(payment.state()).isEqualTo(PaymentState.CARD_REGISTERED);
  }

  private static Map<String, String> registration(String orderId, String payerNumber) {
    return Map.of(
        "PCD_PAY_RST",
        "success",
        "PCD_PAY_WORK",
        "AUTH",
        "PCD_PAY_OID",
        orderId,
        "PCD_PAYER_NO",
        payerNumber,
        "PCD_PAYER_ID",
        "billing-key-of-" + payerNumber);
  }
}
