// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.WindowEvidence;
import io.github.payple4ee.cdi.protocol.Claim;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A buyer's number opens no registration to others")
class UnnamedRegistrationTest {

  private static final Browser OWNER = new Browser("owner");
  private static final Browser ANOTHER = new Browser("another");

  @RegisterExtension final Shop shop = Shop.usual();

  @BeforeEach
  void open() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "close", "error", "success"})
  void callerWhoKnowsOnlyTheNumberLearnsAndEndsNothing(String result) {
    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(
            () ->
                shop.bean(ClaimVerifier.class)
                    .verify(
                        Claim.of(Map.of("PCD_PAY_RST", result, "PCD_PAYER_NO", "1234")), ANOTHER))
        .withMessageNotContaining("card-1");

    assertThat(shop.find("card-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.received()).isEmpty();
  }

  @Test
  void resultWithoutAnOrderIsVerifiedWhenPaypleKnowsTheCard() {
    assertThat(bring(unnamed(), Browser.UNKNOWN).state()).isEqualTo(PaymentState.CARD_REGISTERED);
  }

  @Test
  void resultWithoutAnOrderIsVerifiedThoughANewerRegistrationWaits() {
    Map<String, String> result = unnamed();
    bind(true);
    shop.service().openRegistration(RegistrationRequest.of("card-2", "1234"));

    assertThat(bring(result, OWNER).state()).isEqualTo(PaymentState.CARD_REGISTERED);
  }

  @Test
  void browserThatOpensItAgainBringsTheCard() {
    Map<String, String> result = shop.payple().buyer().register(shop.window("card-1"));
    bind(true);
    shop.journal()
        .transition(
            "card-1",
            new WindowEvidence.WindowOpened(
                Instant.now().plusSeconds(600), "http://localhost", ANOTHER, true));

    assertThat(bring(result, ANOTHER).state()).isEqualTo(PaymentState.CARD_REGISTERED);
  }

  @Test
  void ownerMayCloseAWindowWithoutAnOrderId() {
    bind(true);

    Payment closed =
        shop.bean(ClaimVerifier.class)
            .verify(Claim.of(Map.of("PCD_PAY_RST", "close", "PCD_PAYER_NO", "1234")), OWNER);

    assertThat(closed.state()).isEqualTo(PaymentState.ABANDONED);
  }

  @Test
  void cardOfAnotherBrowserIsNotTaken() {
    Map<String, String> result = shop.payple().buyer().register(shop.window("card-1"));
    bind(true);

    assertThat(bring(result, ANOTHER).state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("card-1").message()).contains(ClaimEvidence.ANOTHER_BROWSER);
    assertThat(shop.sentTo(Shop.CARD)).isZero();

    assertThat(bring(result, OWNER).state()).isEqualTo(PaymentState.CARD_REGISTERED);
  }

  @Test
  void cardThatAWebhookNamesIsNotTakenWhenTheBrowserIsKnown() {
    Map<String, String> result = shop.payple().buyer().register(shop.window("card-1"));
    bind(true);

    shop.bean(Webhooks.class).receive(Claim.of(result));
    shop.resolve();

    assertThat(shop.find("card-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("card-1").evidence()).isEqualTo("WebhookIgnored");
  }

  @Test
  void cardThatAWebhookNamesIsLookedUpWhenNoBrowserIsKnown() {
    Map<String, String> result = shop.payple().buyer().register(shop.window("card-1"));

    shop.bean(Webhooks.class).receive(Claim.of(result));

    shop.resolveUntil("card-1", PaymentState.CARD_REGISTERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\n[11/27/26] I The shop received PaymentCompleted", "-", "주문", " "})
  void idThatNoOrderCanHaveGoesIntoNoMessage(String orderId) {
    Claim claim = Claim.of(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", orderId));

    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(() -> shop.bean(ClaimVerifier.class).verify(claim))
        .withMessageContaining("(none named)");
  }

  private Map<String, String> unnamed() {
    Map<String, String> result =
        new LinkedHashMap<>(shop.payple().buyer().register(shop.window("card-1")));
    result.remove("PCD_PAY_OID");
    return result;
  }

  private Payment bring(Map<String, String> result, Browser browser) {
    return shop.bean(ClaimVerifier.class).verify(Claim.of(result), browser);
  }

  private void bind(boolean certain) {
    shop.journal()
        .transition(
            "card-1",
            new WindowEvidence.WindowOpened(
                Instant.now().plusSeconds(600), "http://localhost", OWNER, certain));
  }
}
