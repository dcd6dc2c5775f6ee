// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.config.ForeignAddresses;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentMismatched;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 8: nothing the browser sends chooses an amount, a status, a URL or an order")
class Rule08ForgedClaimTest {

  @RegisterExtension
  final Shop shop =
      Shop.usual()
          .with(
              "payple.allowed-hosts",
              "cpay.payple.kr, testcpay.payple.kr, " + ForeignAddresses.LISTED);

  @ParameterizedTest
  @CsvSource({
    "PCD_PAY_TOTAL,100",
    "PCD_PAY_TOTAL,15001",
    "PCD_PAY_TOTAL,",
    "PCD_PAY_TOTAL,15000.0",
    "PCD_PAY_TOTAL,'15,000'",
    "PCD_PAY_TOTAL,-15000",
    "PCD_PAY_WORK,PAY",
    "PCD_PAY_WORK,AUTH",
    "PCD_PAY_RST,Success",
    "PCD_PAY_RST,SUCCESS",
    "PCD_PAY_RST,",
    "PCD_AUTH_KEY,",
    "PCD_PAY_REQKEY,",
    "PCD_PAY_COFURL,https://evil.example/php/PayCardConfirmAct.php",
    "PCD_PAY_COFURL,http://cpay.payple.kr.evil.example/x",
    "PCD_PAY_COFURL,https://cpay.payple.kr@evil.example/x",
    "PCD_PAY_COFURL,http://169.254.169.254/latest/meta-data",
    "PCD_PAY_COFURL,//evil.example/x",
    "PCD_PAY_COFURL,http://localhost:8090/php/PayCardConfirmAct.php?ACT_=PAYM&ACT%5F=PUSERDEL",
    "PCD_PAY_COFURL,not an address"
  })
  void forgedResultSendsNothingAndLeavesALine(String field, String value) {
    shop.open("order-1");
    Map<String, String> forged = new LinkedHashMap<>(shop.result("order-1"));
    forged.put(field, value == null ? "" : value);
    shop.payple().forgetRequests();
    int linesBefore = shop.service().history("order-1").size();

    Payment payment = shop.bring(forged);

    assertThat(payment.state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.payple().requests()).isEmpty();
    assertThat(shop.payple().ledger().captures("order-1")).isZero();
    assertThat(shop.service().history("order-1")).hasSize(linesBefore + 1);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("ClaimRefused");
  }

  @Test
  void foreignAddressToConfirmAtGetsNoKeyWhateverItLooksLike() {
    Map<String, String> result = new LinkedHashMap<>(shop.result(shop.open("order-0").orderId()));
    shop.payple().forgetRequests();

    ForeignAddresses.all()
        .forEach(
            address -> {
              String orderId = "order-" + UUID.randomUUID();
              shop.open(orderId);
              result.put("PCD_PAY_OID", orderId);
              result.put("PCD_PAY_COFURL", address);

              assertThat(shop.bring(result).state()).as(address).isEqualTo(PaymentState.OPEN);
              assertThat(shop.service().history(orderId))
                  .as(address)
                  .singleElement()
                  .extracting(HistoryLine::message)
                  .asString()
                  .startsWith("the claim names a foreign address for the confirm");
            });

    assertThat(shop.payple().requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/php/auth.php",
        "/php/account/api/cPayCAct.php",
        "/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERDEL",
        "/php/SimplePayCardAct.php?ACT_=PAYM",
        "/PHP/REPAYCARDACT.PHP?ACT_=PAYM",
        "/php/PayChkAct.php",
        "/php/PayCardConfirmAct.php?ACT_=PUSERDEL",
        "/php/PayCardConfirmAct.php/../auth.php",
        "/php/%61uth.php",
        "/php//auth.php",
        "/php/auth.php;PayCardConfirmAct.php"
      })
  void pageOfAnotherOperationOfPayplesGetsNoKey(String page) {
    shop.open("order-1");
    Map<String, String> forged = new LinkedHashMap<>(shop.result("order-1"));
    forged.put("PCD_PAY_COFURL", shop.payple().url().toString().replaceAll("/$", "") + page);
    shop.payple().forgetRequests();

    assertThat(shop.bring(forged).state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.payple().requests()).isEmpty();
    assertThat(shop.lastLine("order-1").message()).contains("the address of another operation");
  }

  @Test
  void usedKeyOfAnotherOrdersWindowChangesNothing() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.open("order-2");
    Map<String, String> others = new LinkedHashMap<>(shop.result("order-2"));
    shop.bring(others);
    int events = shop.received().size();
    others.put("PCD_PAY_OID", "order-1");

    Payment payment = shop.bring(others);

    assertThat(payment.state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("KeyRejected");
    assertThat(shop.received()).hasSize(events);
    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
    assertThat(shop.payple().ledger().captures("order-2")).isEqualTo(1);
  }

  @Test
  void forgedAmountIsReportedToTheShopOnce() {
    shop.open("order-1");
    Map<String, String> forged = new LinkedHashMap<>(shop.result("order-1"));
    forged.put("PCD_PAY_TOTAL", "100");

    shop.bring(forged);
    shop.bring(forged);

    assertThat(shop.received()).singleElement().isInstanceOf(PaymentMismatched.class);
  }

  @Test
  void buyerWhoseResultWasForgedByOthersStillPays() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    Map<String, String> forged = new LinkedHashMap<>(result);
    forged.put("PCD_PAY_TOTAL", "100");
    shop.bring(forged);
    shop.bring(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "error"));
    shop.bring(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "close"));

    Payment payment = shop.bring(result);

    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
  }

  @Test
  void resultOfACheapOrderDoesNotPayForAnExpensiveOne() {
    shop.open("order-1");
    shop.service().open(PaymentRequest.of("cheap", "껌", 100));
    Map<String, String> forged = new LinkedHashMap<>(shop.result("cheap"));
    forged.put("PCD_PAY_OID", "order-1");
    forged.put("PCD_PAY_TOTAL", "15000");

    shop.bring(forged);

    assertThat(shop.find("order-1").state()).isNotEqualTo(PaymentState.PAID);
    assertThat(shop.received()).noneMatch(PaymentCompleted.class::isInstance);
  }

  @Test
  void madeUpKeysConfirmNothing() {
    shop.open("order-1");
    Map<String, String> forged = new LinkedHashMap<>(shop.result("order-1"));
    forged.put("PCD_PAY_REQKEY", "made-up");

    Payment payment = shop.bring(forged);

    assertThat(payment.state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.payple().ledger().captures("order-1")).isZero();
  }

  @Test
  void madeUpPayMarksNothingAsPaid() {
    shop.open("order-1", PaymentWork.PAY);
    shop.window("order-1");

    Payment payment =
        shop.bring(
            Map.of(
                "PCD_PAY_RST", "success",
                "PCD_PAY_WORK", "PAY",
                "PCD_PAY_OID", "order-1",
                "PCD_PAY_TOTAL", "15000",
                "PCD_PAY_CODE", "SPCD0000"));

    assertThat(payment.state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"order-0", "../order-1", "order-1 ", "'; drop table payple_payment; --"})
  void orderThatWasNeverOpenedIsUnknown(String orderId) {
    shop.open("order-2");
    Map<String, String> claim = Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", orderId);

    assertThatExceptionOfType(UnknownOrderException.class).isThrownBy(() -> shop.bring(claim));
    assertThat(shop.payple().requests()).isEmpty();
  }

  @Test
  void claimWithoutAnOrderIsUnknown() {
    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(() -> shop.bring(Map.of("PCD_PAY_RST", "success")));
  }
}
