// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A card is registered when Payple knows it, and removed when Payple does not")
class CardTest {

  private static final String CARD = "4111111111111111";

  @RegisterExtension final Shop shop = Shop.usual();

  private String key() {
    return shop.payple().cards().all().get(0).billingKey();
  }

  @Nested
  class Registering {

    @Test
    void cardThatPaypleKnowsCanBeCharged() {
      shop.registerCard("1234");

      Card card = shop.service().findCard("1234").orElseThrow();
      assertThat(card.state()).isEqualTo(CardState.ACTIVE);
      assertThat(card.number()).contains("*");
      assertThat(card.company()).isNotBlank();
      assertThat(shop.received()).hasExactlyElementsOfTypes(CardRegistered.class);
    }

    @Test
    void registrationWindowHasNoAmount() {
      shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));

      assertThat(shop.window("card-1"))
          .contains(
              entry("PCD_PAY_WORK", "AUTH"),
              entry("PCD_CARD_VER", "01"),
              entry("PCD_PAYER_NO", "1234"))
          .doesNotContainKey("PCD_PAY_TOTAL");
    }

    @Test
    void resultThatNamesNoOrderIsFoundByItsBuyer() {
      shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
      Map<String, String> result = result("card-1");
      result.remove("PCD_PAY_OID");

      assertThat(shop.bring(result).state()).isEqualTo(PaymentState.CARD_REGISTERED);
    }

    @Test
    void otherNameOfTheWorkIsTaken() {
      shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
      Map<String, String> result = result("card-1");
      result.put("PCD_PAY_WORK", "AUTHREG");

      assertThat(shop.bring(result).state()).isEqualTo(PaymentState.CARD_REGISTERED);
    }

    @ParameterizedTest
    @CsvSource({
      "PCD_PAYER_ID, aW52ZW50ZWQgYmlsbGluZyBrZXk=, CardUnknown",
      "PCD_PAYER_ID, '', ClaimRefused",
      "PCD_PAYER_NO, 99, ClaimRefused",
      "PCD_PAY_WORK, CERT, ClaimRefused"
    })
    @DisplayName("Rule 8: a forged registration registers nothing and leaves a line")
    void forgedRegistrationRegistersNothing(String field, String value, String line) {
      shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
      Map<String, String> result = result("card-1");
      result.put(field, value);

      assertThat(shop.bring(result).state()).isEqualTo(PaymentState.OPEN);
      assertThat(shop.service().findCard("1234")).isEmpty();
      assertThat(shop.lastLine("card-1").evidence()).isEqualTo(line);
      assertThat(shop.received()).isEmpty();
    }

    @Test
    void keyThatIsLongerThanAnyOfPayplesIsRefusedWithALine() {
      shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
      Map<String, String> result = result("card-1");
      result.put("PCD_PAYER_ID", "A".repeat(1_500));

      assertThat(shop.bring(result).state()).isEqualTo(PaymentState.OPEN);
      assertThat(shop.lastLine("card-1").evidence()).isEqualTo("ClaimRefused");
    }

    @Test
    void cardOfAnotherBuyerIsNotRegistered() {
      shop.registerCard("1234");
      shop.service().openRegistration(RegistrationRequest.of("card-2", "77"));
      Map<String, String> stolen = new LinkedHashMap<>();
      stolen.put("PCD_PAY_RST", "success");
      stolen.put("PCD_PAY_OID", "card-2");
      stolen.put("PCD_PAY_WORK", "AUTH");
      stolen.put("PCD_PAYER_NO", "77");
      stolen.put("PCD_PAYER_ID", key());

      assertThat(shop.bring(stolen).state()).isEqualTo(PaymentState.OPEN);
      assertThat(shop.service().findCard("77")).isEmpty();
    }

    @Test
    void claimIsKeptWhenPaypleCannotBeAsked() {
      shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
      Map<String, String> result = result("card-1");
      shop.payple()
          .faults()
          .inject(
              result.get("PCD_PAYER_ID"),
              Fault.on(Operation.CARD_LOOKUP, FaultKind.HTTP_500).repeated(2));

      assertThat(shop.bring(result).state()).isEqualTo(PaymentState.IN_DOUBT);
      assertThat(shop.service().findCard("1234")).isEmpty();
      shop.resolveUntil("card-1", PaymentState.CARD_REGISTERED);

      assertThat(shop.service().findCard("1234")).isPresent();
      assertThat(shop.received())
          .hasExactlyElementsOfTypes(PaymentInDoubt.class, CardRegistered.class);
    }

    @Test
    void sameResultTwiceIsOneRegistration() {
      shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
      Map<String, String> result = result("card-1");
      shop.bring(result);

      shop.bring(result);

      assertThat(shop.received()).hasExactlyElementsOfTypes(CardRegistered.class);
    }

    @Test
    void laterCardIsTheOneThatIsCharged() {
      shop.registerCard("1234");
      shop.registerCard("1234", "4111111111112222");

      assertThat(shop.service().findCard("1234").orElseThrow().number()).endsWith("2222");
    }

    @Test
    void historyAndEventsHoldNoBillingKey() {
      shop.registerCard("1234");

      assertThat(shop.service().history("card-1234-1111").toString()).doesNotContain(key());
      assertThat(shop.received().toString()).doesNotContain(key());
      assertThat(shop.cards().latestCard("1234").orElseThrow().toString()).doesNotContain(key());
      assertThat(shop.cards().latestCard("1234").orElseThrow().key().text()).doesNotContain(key());
    }

    private Map<String, String> result(String orderId) {
      return new LinkedHashMap<>(shop.payple().buyer().register(shop.window(orderId), CARD));
    }
  }

  @Nested
  class LookingUp {

    @Test
    void paypleDescribesTheCard() {
      shop.registerCard("1234");

      CardInquiry answer = shop.service().inquireCard("1234");

      assertThat(answer).isInstanceOf(CardInquiry.Registered.class);
      assertThat(((CardInquiry.Registered) answer).card().holder()).isEqualTo("개인");
      assertThat(((CardInquiry.Registered) answer).further())
          .doesNotContainKeys("PCD_PAYER_ID", "PCD_PAYER_NAME", "PCD_PAYER_HP");
    }

    @Test
    void cardThatPaypleForgotIsRemoved() {
      shop.registerCard("1234");
      shop.payple().cards().remove(key());

      assertThat(shop.service().inquireCard("1234")).isInstanceOf(CardInquiry.NotRegistered.class);

      assertThat(shop.service().findCard("1234")).isEmpty();
      assertThat(shop.received()).last().isInstanceOf(CardRemoved.class);
    }

    @Test
    void lookupThatFailsChangesNothing() {
      shop.registerCard("1234");
      shop.payple().faults().inject(key(), Fault.on(Operation.CARD_LOOKUP, FaultKind.HTML_PAGE));

      assertThat(shop.service().inquireCard("1234")).isInstanceOf(CardInquiry.Failed.class);
      assertThat(shop.service().findCard("1234")).isPresent();
    }

    @Test
    void buyerWithoutACardIsUnknown() {
      assertThatExceptionOfType(UnknownCardException.class)
          .isThrownBy(() -> shop.service().inquireCard("1234"));
    }
  }

  @Nested
  class Removing {

    @Test
    void removedCardIsNotCharged() {
      shop.registerCard("1234");

      Card card = shop.service().removeCard("1234").orElseThrow();

      assertThat(card.state()).isEqualTo(CardState.REMOVED);
      assertThat(shop.payple().cards().all()).isEmpty();
      assertThatExceptionOfType(UnknownCardException.class)
          .isThrownBy(() -> shop.service().charge(ChargeRequest.of("sub-1", "1234", "차", 9_900)));
      assertThat(shop.received()).last().isInstanceOf(CardRemoved.class);
    }

    @Test
    void removingTwiceIsOneRemoval() {
      shop.registerCard("1234");
      shop.service().removeCard("1234").orElseThrow();

      shop.service().removeCard("1234").orElseThrow();

      assertThat(shop.received()).filteredOn(CardRemoved.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
        value = FaultKind.class,
        names = {
          "LOSE_ANSWER_BEFORE",
          "LOSE_ANSWER_AFTER",
          "HTML_PAGE",
          "HTML_PAGE_AFTER",
          "HTTP_500",
          "CUT"
        })
    void removalWithoutAnAnswerIsBroughtToItsEnd(FaultKind kind) {
      shop.registerCard("1234");
      shop.payple().faults().inject(key(), Fault.on(Operation.CARD_REMOVAL, kind));

      shop.service().removeCard("1234");
      assertThat(shop.service().findCard("1234")).isEmpty();
      shop.resolveUntil(
          () ->
              shop.journal().require("card-1234-1111").card().orElseThrow().card().state()
                  == CardState.REMOVED);

      assertThat(shop.payple().cards().all()).isEmpty();
      assertThat(shop.received()).filteredOn(CardRemoved.class::isInstance).hasSize(1);
    }

    @Test
    void cardCanBeChargedAgainWhenPaypleCouldNotBeReached() {
      shop.registerCard("1234");
      shop.payple().close();

      assertThatExceptionOfType(NotSentException.class)
          .isThrownBy(() -> shop.service().removeCard("1234"));

      assertThat(shop.service().findCard("1234")).isPresent();
    }

    @Test
    void refusalIsAValue() {
      shop.registerCard("1234");
      shop.payple().faults().inject(key(), Fault.on(Operation.CARD_REMOVAL, FaultKind.DECLINE));

      assertThat(shop.service().removeCard("1234")).isInstanceOf(Outcome.Declined.class);
      assertThat(shop.service().findCard("1234")).isPresent();
    }

    @Test
    void buyerWithoutACardIsUnknown() {
      assertThatExceptionOfType(UnknownCardException.class)
          .isThrownBy(() -> shop.service().removeCard("1234"));
    }
  }
}
