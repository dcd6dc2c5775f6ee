// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 18: an answer from an address that a claim named is never believed by itself")
class Rule18ClaimedPageTest {

  private static final String CONFIRM = "/php/PayCardConfirmAct.php?ACT_=PAYM";
  private static final String LOOKUP = "/php/PayChkAct.php";
  private static final String SUCCESS =
      "?PCD_PAY_RST=success&PCD_PAY_CODE=SPCD0000&PCD_PAY_TYPE=card&PCD_PAY_OID=order-1"
          + "&PCD_PAY_TOTAL=15000&PCD_PAY_TIME=20261129120000&PCD_PAY_CARDTRADENUM=1";

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void pageThatRepeatsItsQueryMakesNothingPaid() {
    shop.open("order-1");

    Payment payment = shop.bring(claimOf("/simulator/reflect" + SUCCESS));

    assertThat(shop.sentTo("/simulator/reflect")).isEqualTo(1);
    assertThat(payment.state()).isEqualTo(PaymentState.IN_DOUBT);
    assertThat(shop.history("order-1", "Doubt")).contains("payple.confirm-paths");
    assertThat(shop.resolveUntil("order-1", PaymentState.NOT_CHARGED).approval()).isEmpty();
    assertThat(shop.received()).noneMatch(PaymentCompleted.class::isInstance);
    assertThat(shop.payple().ledger().captures("order-1")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"&PCD_PAY_RST=success", "&x=y", "&ACT_=PAYM", "&PCD_PAY_TOTAL=15000"})
  void listedPageWithAnotherQueryIsLookedUp(String more) {
    shop.open("order-1");
    Map<String, String> claim = claimOf(CONFIRM + more);
    shop.payple().forgetRequests();

    assertThat(shop.bring(claim).state()).isEqualTo(PaymentState.PAID);

    assertThat(shop.sentTo(LOOKUP)).isEqualTo(1);
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
  }

  @Test
  void listedPageIsBelievedWithoutALookup() {
    shop.open("order-1");
    Map<String, String> claim = claimOf(CONFIRM);
    shop.payple().forgetRequests();

    assertThat(shop.bring(claim).state()).isEqualTo(PaymentState.PAID);

    assertThat(shop.sentTo(LOOKUP)).isZero();
  }

  @Test
  void declineOfAnUnlistedPageIsBelievedWhenALookupKnowsNoCharge() {
    shop.open("order-1");

    Payment payment =
        shop.bring(
            claimOf("/simulator/reflect?PCD_PAY_RST=error&PCD_PAY_CODE=3112&PCD_PAY_OID=order-1"));

    assertThat(shop.sentTo(LOOKUP)).isPositive();
    assertThat(payment.state()).isEqualTo(PaymentState.DECLINED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9995", "PCCF9995", "SPCD9991"})
  void refusalBeforeProcessingOfAnUnlistedPageIsLookedUp(String code) {
    shop.open("order-1");
    Map<String, String> claim =
        claimOf("/simulator/reflect?PCD_PAY_RST=error&PCD_PAY_CODE=" + code);
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(2));

    assertThat(shop.bring(claim).state()).isEqualTo(PaymentState.IN_DOUBT);
  }

  @Test
  void amountThatAnUnlistedPageNamesIsNotTakenForPayples() {
    shop.open("order-1");
    Map<String, String> claim =
        claimOf("/simulator/reflect" + SUCCESS.replace("TOTAL=15000", "TOTAL=100"));

    assertThat(shop.bring(claim).state()).isEqualTo(PaymentState.IN_DOUBT);
    assertThat(shop.journal().require("order-1").observed()).isEmpty();
  }

  @Test
  void successOfAnUnlistedPageStaysInDoubtWhileNoLookupAnswers() {
    shop.open("order-1");
    Map<String, String> claim = claimOf(CONFIRM + "&x=y");
    shop.payple().faults().inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500));
    shop.payple().faults().inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500));

    assertThat(shop.bring(claim).state()).isEqualTo(PaymentState.IN_DOUBT);

    assertThat(shop.resolveUntil("order-1", PaymentState.PAID).approval()).isPresent();
  }

  private Map<String, String> claimOf(String page) {
    Map<String, String> claim = new LinkedHashMap<>(shop.result("order-1"));
    claim.put("PCD_PAY_COFURL", shop.payple().url().toString().replaceAll("/$", "") + page);
    return claim;
  }
}
