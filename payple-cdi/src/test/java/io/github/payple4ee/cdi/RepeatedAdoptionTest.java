// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.Card;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.PaymentInstrument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An adoption is made once, and replaces nothing that the journal knows")
class RepeatedAdoptionTest {

  private static final String CARD = "4111111111111111";
  private static final String ANOTHER_CARD = "4111111111112222";

  @RegisterExtension final Shop shop = Shop.usual();

  private String key(String payerNumber, String cardNumber) {
    return shop.payple().cards().register(payerNumber, cardNumber).billingKey();
  }

  private PaymentInstrument adopt(String payerNumber, String billingKey) {
    return shop.service().adopt(AdoptRequest.card(payerNumber, billingKey)).orElseThrow();
  }

  private void refused(String payerNumber, String billingKey, String because) {
    int asked = shop.sentTo(Shop.CARD);
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> adopt(payerNumber, billingKey))
        .withMessageContaining(because)
        .satisfies(
            refused -> assertThat(refused.getMessage()).doesNotContain(billingKey, "1234", "5678"));
    assertThat(shop.sentTo(Shop.CARD)).as("lookups").isEqualTo(asked);
  }

  @Test
  void samePairTwiceIsOneCardAndOneLookup() {
    String key = key("1234", CARD);
    PaymentInstrument first = adopt("1234", key);
    int asked = shop.sentTo(Shop.CARD);

    assertThat(adopt("1234", key)).isEqualTo(first);

    assertThat(shop.sentTo(Shop.CARD)).isEqualTo(asked);
    assertThat(shop.service().history(first.orderId())).hasSize(1);
  }

  @Test
  void cardThatTheModuleRegisteredIsKnown() {
    String orderId = shop.registerCard("1234");
    String key = shop.payple().cards().ofPayer("1234").get(0).billingKey();

    assertThat(adopt("1234", key).orderId()).isEqualTo(orderId);
  }

  @Test
  void keyOfAnotherBuyerIsAConflict() {
    String key = key("1234", CARD);
    adopt("1234", key);

    refused("5678", key, "for another buyer");

    assertThat(shop.service().findCard("5678")).isEmpty();
    assertThat(shop.service().findCard("1234")).isPresent();
  }

  @Test
  void otherCardOfTheBuyerIsNotReplaced() {
    Card registered = (Card) adopt("1234", key("1234", CARD));

    refused("1234", key("1234", ANOTHER_CARD), "does not replace it");

    assertThat(shop.service().findCard("1234")).contains(registered);
  }

  @Test
  void accountIsAdoptedBesideTheCard() {
    adopt("1234", key("1234", CARD));
    String key = shop.payple().cards().registerAccount("1234", "088", "110123456789").billingKey();

    shop.service().adopt(AdoptRequest.account("1234", key)).orElseThrow();

    assertThat(shop.service().findCard("1234")).isPresent();
    assertThat(shop.service().findAccount("1234")).isPresent();
  }

  @Test
  void removedCardIsNotAdoptedAgain() {
    String key = key("1234", CARD);
    adopt("1234", key);
    shop.service().removeCard("1234").orElseThrow();

    refused("1234", key, "removed");
  }

  @Test
  void anotherCardIsAdoptedAfterTheRemovalOfTheFirst() {
    PaymentInstrument first = adopt("1234", key("1234", CARD));
    shop.service().removeCard("1234").orElseThrow();

    PaymentInstrument second = adopt("1234", key("1234", ANOTHER_CARD));

    assertThat(second.orderId()).isNotEqualTo(first.orderId());
    assertThat(shop.service().findCard("1234").orElseThrow().number()).endsWith("2222");
  }

  @Test
  void cardThatIsNotTheOneThatChargesTakeIsNoAnswer() {
    String adopted = key("77", CARD);
    adopt("77", adopted);
    String later = shop.registerCard("77", ANOTHER_CARD);

    refused("77", adopted, "registered a later one by order " + later);

    shop.service().removeCard("77").orElseThrow();
    refused("77", adopted, "removed");
  }
}
