// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Removing a buyer's card removes every billing key of the buyer")
class RemoveAllCardsTest {

  private static final String OLDER = "card-1234-1111";
  private static final String NEWER = "card-1234-2222";

  @RegisterExtension final Shop shop = Shop.usual();

  @BeforeEach
  void registerTwoCards() {
    shop.registerCard("1234");
    shop.registerCard("1234", "4111111111112222");
    shop.registerCard("77", "4111111111113333");
  }

  @Test
  void noKeyOfTheBuyerIsLeftAtPayple() {
    assertThat(shop.service().removeCard("1234").orElseThrow().orderId()).isEqualTo(NEWER);

    assertThat(shop.payple().cards().ofPayer("1234")).isEmpty();
    assertThat(shop.payple().cards().ofPayer("77")).hasSize(1);
    assertThat(shop.received())
        .filteredOn(CardRemoved.class::isInstance)
        .extracting(PaymentEvent::orderId)
        .containsExactlyInAnyOrder(OLDER, NEWER);
    assertThat(state(OLDER)).isEqualTo(CardState.REMOVED);
  }

  @Test
  void olderCardIsNotChargedInsteadOfTheRemovedOne() {
    shop.payple().faults().inject(keyOf("1111"), removal(FaultKind.DECLINE));

    shop.service().removeCard("1234");

    assertThat(state(OLDER)).isEqualTo(CardState.ACTIVE);
    assertThatExceptionOfType(UnknownCardException.class)
        .isThrownBy(() -> shop.service().charge(ChargeRequest.of("sub-1", "1234", "차", 9_900)));
  }

  @Test
  void cardThatPaypleDoesNotRemoveIsReportedAndTheNextCallContinues() {
    shop.payple().faults().inject(keyOf("1111"), removal(FaultKind.DECLINE));

    assertThat(shop.service().removeCard("1234"))
        .isInstanceOfSatisfying(
            Outcome.Declined.class,
            declined -> {
              assertThat(declined.orderId()).isEqualTo(OLDER);
              assertThat(declined.refusal().message())
                  .startsWith("1 of 2 cards of the buyer were not removed");
            });
    assertThat(state(NEWER)).isEqualTo(CardState.REMOVED);
    int before = removals();
    shop.service().removeCard("1234").orElseThrow();

    assertThat(removals() - before).isEqualTo(1);
    assertThat(shop.payple().cards().ofPayer("1234")).isEmpty();
    assertThat(shop.received()).filteredOn(CardRemoved.class::isInstance).hasSize(2);
  }

  @Test
  void removalInDoubtIsReportedAndCompleted() {
    shop.payple().faults().inject(keyOf("1111"), removal(FaultKind.LOSE_ANSWER_BEFORE));

    assertThat(shop.service().removeCard("1234"))
        .isInstanceOfSatisfying(
            Outcome.InDoubt.class, doubt -> assertThat(doubt.orderId()).isEqualTo(OLDER));
    assertThat(state(NEWER)).isEqualTo(CardState.REMOVED);
    shop.resolveUntil(() -> state(OLDER) == CardState.REMOVED);

    assertThat(shop.payple().cards().ofPayer("1234")).isEmpty();
    assertThat(shop.received()).filteredOn(CardRemoved.class::isInstance).hasSize(2);
  }

  @Test
  void everyCardStaysWhenPaypleCannotBeReached() {
    shop.payple().close();

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().removeCard("1234"));

    assertThat(state(OLDER)).isEqualTo(CardState.ACTIVE);
    assertThat(state(NEWER)).isEqualTo(CardState.ACTIVE);
  }

  @Test
  void keyOfSeveralRegistrationsIsRemovedOnce() {
    // Payple gives the same key back for a card that it knows of the buyer
    shop.service().openRegistration(RegistrationRequest.of("card-again", "1234"));
    shop.bring(shop.payple().buyer().register(shop.window("card-again"), "4111111111111111"));
    assertThat(shop.find("card-again").state()).isEqualTo(PaymentState.CARD_REGISTERED);

    shop.service().removeCard("1234").orElseThrow();

    assertThat(removals()).isEqualTo(2);
    assertThat(shop.received())
        .filteredOn(CardRemoved.class::isInstance)
        .extracting(PaymentEvent::orderId)
        .containsExactlyInAnyOrder(OLDER, NEWER, "card-again");
  }

  @Test
  void claimedCardIsNeitherRemovedNorUsed() {
    shop.service().removeCard("1234").orElseThrow();
    shop.service().openRegistration(RegistrationRequest.of("card-claimed", "1234"));
    Map<String, String> result =
        new LinkedHashMap<>(
            shop.payple().buyer().register(shop.window("card-claimed"), "4111111111114444"));
    shop.payple()
        .faults()
        .inject(
            result.get("PCD_PAYER_ID"),
            Fault.on(Operation.CARD_LOOKUP, FaultKind.HTTP_500).repeated(2));
    shop.bring(result);
    int before = removals();

    shop.service().removeCard("1234").orElseThrow();

    assertThat(removals()).isEqualTo(before);
    assertThat(state("card-claimed")).isEqualTo(CardState.CLAIMED);
    assertThat(shop.payple().cards().ofPayer("1234")).hasSize(1);
  }

  @Test
  void cardThatIsRegisteredAfterwardsIsCharged() {
    shop.service().removeCard("1234").orElseThrow();
    shop.registerCard("1234", "4111111111115555");

    shop.service().charge(ChargeRequest.of("sub-1", "1234", "차", 9_900)).orElseThrow();

    assertThat(shop.payple().ledger().captures("sub-1")).isEqualTo(1);
  }

  private static Fault removal(FaultKind kind) {
    return Fault.on(Operation.CARD_REMOVAL, kind);
  }

  private int removals() {
    return (int)
        shop.requestsTo(Shop.AUTH).stream()
            .filter(request -> "PUSERDEL".equals(request.body().get("PCD_PAY_WORK")))
            .count();
  }

  private String keyOf(String lastDigits) {
    return shop.payple().cards().ofPayer("1234").stream()
        .filter(card -> card.number().endsWith(lastDigits))
        .findFirst()
        .orElseThrow()
        .billingKey();
  }

  private CardState state(String orderId) {
    return shop.journal().require(orderId).card().orElseThrow().card().state();
  }
}
