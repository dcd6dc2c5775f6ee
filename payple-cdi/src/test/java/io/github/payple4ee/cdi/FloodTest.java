// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.TooManyWindowsException;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A caller who knows an order id sends as much as possible. */
class FloodTest {

  private static final int FLOOD = 60;
  private static final String CARD = "/php/cPayUser/api/cPayUserAct.php";

  @RegisterExtension final Shop shop = Shop.usual().with("payple.lookup-delays", "PT1M,PT1M,PT1M");

  @Test
  void floodOfMadeUpPaymentsIsATrickleOfLookupsAndOfLines() {
    shop.open("order-1", PaymentWork.PAY);
    shop.window("order-1");
    Map<String, String> forged =
        Map.of("PCD_PAY_RST", "success", "PCD_PAY_WORK", "PAY", "PCD_PAY_OID", "order-1");

    flood(forged);

    assertThat(lookups()).isBetween(1, 13);
    assertThat(shop.service().history("order-1")).hasSizeLessThan(25);
  }

  @Test
  void paymentDuringTheFloodIsRecorded() {
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
          .receive(Claim.of(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1")));
      shop.resolve();
    }

    assertThat(lookups()).isBetween(1, 2);
    assertThat(shop.service().history("order-1")).hasSizeLessThan(8);
  }

  @Test
  void windowOfOneOrderIsOpenedTenTimesAMinute() {
    shop.open("order-1");
    WindowAuthorizer window = shop.bean(WindowAuthorizer.class);
    long start = System.nanoTime();
    int opened = 0;
    Throwable refused = null;
    while (refused == null && opened < 60) {
      refused = catchThrowable(() -> window.authorize("order-1"));
      opened += refused == null ? 1 : 0;
    }
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

    assertThat(refused)
        .isInstanceOfSatisfying(
            TooManyWindowsException.class,
            tooMany -> assertThat(tooMany.retryAfter()).isPositive());
    assertThat(opened).isBetween(10, 11 + (int) (seconds / 6));
    assertThat(shop.sentTo(Shop.AUTH)).isEqualTo(opened);
  }

  /** The lookups of one day: around midnight in Korea Payple is asked for two. */
  private int lookups() {
    List<SeenRequest> all = shop.requestsTo(Shop.LOOKUP);
    return (int) all.stream().filter(lookup -> day(lookup).equals(day(all.get(0)))).count();
  }

  private static String day(SeenRequest lookup) {
    return lookup.body().get("PCD_PAY_DATE");
  }

  private void flood(Map<String, String> claim) {
    for (int time = 0; time < FLOOD; time++) {
      shop.bring(claim);
    }
  }
}
