// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.RegistrationRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who knows an order id sends as much as he can. */
class FloodTest {

  private static final int FLOOD = 60;
  private static final String CARD = "/php/cPayUser/api/cPayUserAct.php";

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void floodOfMadeUpPaymentsIsATrickleOfLookupsAndOfLines() {
    shop.open("order-1", PaymentWork.PAY);
    shop.window("order-1");
    Map<String, String> forged =
        Map.of("PCD_PAY_RST", "success", "PCD_PAY_WORK", "PAY", "PCD_PAY_OID", "order-1");

    flood(forged);

    assertThat(shop.sentTo(Shop.LOOKUP)).isBetween(1, 13);
    assertThat(shop.service().history("order-1")).hasSizeLessThan(25);
  }

  @Test
  void buyerWhoPaysDuringTheFloodIsHeardAllTheSame() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    flood(Map.of("PCD_PAY_RST", "error", "PCD_PAY_OID", "order-1", "PCD_PAY_CODE", "3112"));

    shop.bring(result);

    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  @Test
  void floodOfMadeUpKeysIsATrickleOfConfirms() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    Map<String, String> forged = new LinkedHashMap<>(result);
    forged.put("PCD_PAY_REQKEY", "made-up");

    flood(forged);

    assertThat(shop.sentTo(Shop.CONFIRM)).isBetween(1, 33);
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @Test
  void floodOfRefusedClaimsIsTwentyLines() {
    shop.open("order-1");
    Map<String, String> forged = new LinkedHashMap<>(shop.result("order-1"));
    forged.put("PCD_PAY_TOTAL", "100");

    flood(forged);

    assertThat(shop.service().history("order-1"))
        .filteredOn(line -> line.evidence().equals("ClaimRefused"))
        .hasSizeBetween(19, 20);
  }

  @Test
  void floodOfMadeUpCardsIsATrickleOfLookups() {
    shop.service().openRegistration(RegistrationRequest.of("order-1", "1234"));

    flood(
        Map.of(
            "PCD_PAY_RST", "success",
            "PCD_PAY_WORK", "AUTH",
            "PCD_PAY_OID", "order-1",
            "PCD_PAYER_ID", "made-up"));

    assertThat(shop.sentTo(CARD)).isBetween(1, 13);
  }

  @Test
  void floodOfWebhooksIsOneLookup() {
    shop.open("order-1", PaymentWork.PAY);
    shop.window("order-1");

    for (int time = 0; time < FLOOD; time++) {
      shop.bean(Webhooks.class)
          .hear(Claim.of(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1")));
      shop.resolve();
    }

    assertThat(shop.sentTo(Shop.LOOKUP)).isBetween(1, 2);
    assertThat(shop.service().history("order-1")).hasSizeLessThan(8);
  }

  @Test
  void windowOfOneOrderIsOpenedTenTimesAMinute() {
    shop.open("order-1");
    WindowAuthorizer window = shop.bean(WindowAuthorizer.class);
    for (int time = 0; time < 10; time++) {
      window.authorize("order-1");
    }

    assertThatExceptionOfType(TooManyWindowsException.class)
        .isThrownBy(() -> window.authorize("order-1"))
        .satisfies(refused -> assertThat(refused.waitFor()).isPositive());
    assertThat(shop.sentTo(Shop.AUTH)).isEqualTo(10);
  }

  private void flood(Map<String, String> claim) {
    for (int time = 0; time < FLOOD; time++) {
      shop.bring(claim);
    }
  }
}
