// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardDetails;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.protocol.Claim;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A card that was stored with an older key of the journal is the same card")
class RotatedJournalKeyTest {

  private static final String CARD = "4111111111111111";

  @RegisterExtension
  final Shop shop = Shop.usual().with("payple.journal-keys", base64(key(2)) + "," + base64(key(1)));

  private Secret billingKey;

  @BeforeEach
  void storeACardWithTheOlderKey() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    billingKey =
        Secret.of(shop.payple().buyer().register(shop.window("card-1"), CARD).get("PCD_PAYER_ID"));
    shop.journal()
        .transition(
            "card-1",
            new CardEvidence.Registered(
                CardDetails.of(
                    new BillingKeys(List.of(key(1))).seal("card-1", "1234", billingKey))));
  }

  @Test
  void itIsCharged() {
    assertThat(
            shop.service()
                .charge(ChargeRequest.of("sub-1", "1234", "이달의 녹차", 9_900))
                .orElseThrow()
                .state())
        .isEqualTo(PaymentState.PAID);
  }

  @Test
  void anotherBuyerCannotRegisterIt() {
    shop.service().openRegistration(RegistrationRequest.of("card-2", "77"));
    Map<String, String> stolen = new LinkedHashMap<>();
    stolen.put("PCD_PAY_RST", "success");
    stolen.put("PCD_PAY_OID", "card-2");
    stolen.put("PCD_PAY_WORK", "AUTH");
    stolen.put("PCD_PAYER_ID", billingKey.reveal());

    assertThat(shop.bring(stolen).state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("card-2").message()).contains("another buyer");
  }

  @Test
  void webhookOfItsRemovalFindsIt() {
    shop.payple().cards().remove(billingKey.reveal());
    Map<String, String> webhook = new LinkedHashMap<>();
    webhook.put("PCD_PAY_RST", "success");
    webhook.put("PCD_PAY_WORK", "PUSERDEL");
    webhook.put("PCD_PAYER_ID", billingKey.reveal());

    assertThat(shop.bean(Webhooks.class).receive(Claim.of(webhook))).contains("card-1");
    shop.resolveUntil(
        () ->
            shop.journal().require("card-1").card().orElseThrow().card().state()
                == CardState.REMOVED);
    // once more, when nothing but its digest is left
    assertThat(shop.bean(Webhooks.class).receive(Claim.of(webhook))).contains("card-1");
    shop.resolve();

    assertThat(shop.journal().require("card-1").card().orElseThrow().key().destroyed()).isTrue();
  }

  private static String base64(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }

  private static byte[] key(int value) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) value);
    return key;
  }
}
