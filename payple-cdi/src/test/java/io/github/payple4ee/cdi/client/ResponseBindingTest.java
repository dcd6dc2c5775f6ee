// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Approval;
import io.github.payple4ee.Secret;
import io.github.payple4ee.client.CardResponse;
import io.github.payple4ee.client.ChargeResponse;
import io.github.payple4ee.client.WireFields;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBindingTest {

  @Test
  void approvalHoldsWhatCameOfItInWhicheverSpelling() {
    ChargeResponse response =
        charge(
            Map.of(
                "PCD_PAY_TIME", "20200320141527",
                "PCD_CARDTRADENUM", "202003201415271234567890",
                "PCD_PAY_CARDAUTHNO", "98123445",
                "PCD_PAY_CARDNANE", "BC 카드",
                "PCD_PAY_CARDNUM", "1111********4444",
                "PCD_PAY_CARDRECEIPT", "https://www.danalpay.com/receipt"));

    assertThat(response.approval())
        .isEqualTo(
            new Approval(
                LocalDateTime.of(2020, 3, 20, 14, 15, 27),
                "202003201415271234567890",
                "98123445",
                "BC 카드",
                "1111********4444",
                "https://www.danalpay.com/receipt"));
  }

  @Test
  void namesOfTheManualsCardLookupAreRead() {
    CardResponse response =
        ResponseBinding.bind(
            CardResponse.class,
            WireFields.of(
                Map.of(
                    "PCD_PAY_BANK", "088",
                    "PCD_PAY_BANKNAME", "신한카드",
                    "PCD_PAY_BANKNUM", "1234********5678",
                    "PCD_PAY_BANKACCTYPE", "개인")));

    assertThat(response.companyCode()).isEqualTo("088");
    assertThat(response.cardName()).isEqualTo("신한카드");
    assertThat(response.cardNumber()).isEqualTo("1234********5678");
    assertThat(response.holder()).isEqualTo("개인");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "15,000", "1e4", "15000.0", "-1", "１５０００"})
  void amountThatIsNoWholeNumberIsNull(String amount) {
    assertThat(charge(Map.of("PCD_PAY_TOTAL", amount)).total()).isNull();
  }

  @Test
  void absentAndBlankComponentsAreNull() {
    ChargeResponse response = charge(Map.of("PCD_PAY_OID", "  ", "PCD_PAYER_ID", ""));

    assertThat(response.orderId()).isNull();
    assertThat(response.billingKey()).isNull();
    assertThat(response.success()).isFalse();
    assertThat(response.refused()).isFalse();
  }

  @Test
  @DisplayName("Rule 9: a secret of the request that an answer repeats in a text is starred")
  void secretOfTheRequestIsConcealed() {
    ChargeResponse response =
        charge(Map.of("PCD_PAY_MSG", "no card merch-k3y-1", "PCD_PAY_OID", "order-1"));

    ChargeResponse concealed =
        ResponseBinding.concealing(response, List.of(Secret.of("merch-k3y-1")));

    assertThat(concealed.message()).isEqualTo("no card ***");
    assertThat(concealed.refusal().message()).isEqualTo("no card ***");
    assertThat(concealed.orderId()).isEqualTo("order-1");
    assertThat(ResponseBinding.concealing(response, List.of(Secret.of("another-key"))))
        .isSameAs(response);
  }

  private static ChargeResponse charge(Map<String, String> fields) {
    return ResponseBinding.bind(ChargeResponse.class, WireFields.of(fields));
  }
}
