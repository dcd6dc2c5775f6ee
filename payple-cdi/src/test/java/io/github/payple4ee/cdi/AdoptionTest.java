// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.Account;
import io.github.payple4ee.AccountInquiry;
import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.Card;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentInstrument;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A card that was registered without the module is adopted when Payple knows it")
class AdoptionTest {

  private static final String CARD = "4111111111111111";
  private static final String ANOTHER_CARD = "4111111111112222";
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @RegisterExtension final Shop shop = Shop.usual();

  /** Registers a card as another program of the shop did, and names its billing key. */
  private String key(String payerNumber, String cardNumber) {
    return shop.payple().cards().register(payerNumber, cardNumber).billingKey();
  }

  private Outcome<PaymentInstrument> adopt(String payerNumber, String billingKey) {
    return shop.service().adopt(AdoptRequest.card(payerNumber, billingKey));
  }

  private Payment charge(ChargeRequest request) {
    return shop.service().charge(request).orElseThrow();
  }

  private static ChargeRequest request(String orderId) {
    return ChargeRequest.of(orderId, "1234", "이달의 녹차", 9_900);
  }

  @Nested
  class LikeAnyOther {

    @Test
    void adoptedCardIsFoundChargedLookedUpAndRemoved() {
      PaymentInstrument adopted = adopt("1234", key("1234", CARD)).orElseThrow();

      Card card = shop.service().findCard("1234").orElseThrow();
      assertThat(adopted).isEqualTo(card);
      assertThat(card.state()).isEqualTo(CardState.ACTIVE);
      assertThat(card.number()).contains("*");
      assertThat(card.company()).isNotBlank();
      assertThat(charge(request("sub-1")).state()).isEqualTo(PaymentState.PAID);
      assertThat(shop.payple().ledger().captured("sub-1")).isEqualTo(9_900);
      assertThat(shop.service().inquireCard("1234")).isInstanceOf(CardInquiry.Registered.class);
      assertThat(shop.service().removeCard("1234").orElseThrow().state())
          .isEqualTo(CardState.REMOVED);
      assertThat(shop.payple().cards().all()).isEmpty();
      assertThat(shop.received())
          .hasExactlyElementsOfTypes(PaymentCompleted.class, CardRemoved.class);
    }

    @Test
    void adoptedAccountIsFoundChargedAndLookedUp() {
      String key =
          shop.payple().cards().registerAccount("1234", "088", "110123456789").billingKey();

      PaymentInstrument adopted =
          shop.service().adopt(AdoptRequest.account("1234", key)).orElseThrow();

      assertThat(adopted).isInstanceOf(Account.class);
      assertThat(shop.service().findAccount("1234").orElseThrow().bank()).isEqualTo("신한은행");
      assertThat(shop.service().findCard("1234")).isEmpty();
      assertThat(charge(request("sub-1").fromAccount()).state()).isEqualTo(PaymentState.PAID);
      assertThat(shop.service().inquireAccount("1234"))
          .isInstanceOf(AccountInquiry.Registered.class);
    }

    @Test
    void monthIsChargedOnceByAnAdoptedCard() {
      adopt("1234", key("1234", CARD)).orElseThrow();
      charge(request("sub-1").forMonth(NOVEMBER));

      assertThatExceptionOfType(OrderConflictException.class)
          .isThrownBy(() -> charge(request("sub-2").forMonth(NOVEMBER)));
      assertThat(shop.payple().ledger().captures("sub-2")).isZero();
    }

    @Test
    void removalInPayplesAdminPagesEndsIt() {
      String key = key("1234", CARD);
      adopt("1234", key).orElseThrow();
      shop.payple().cards().remove(key);

      shop.bean(Webhooks.class)
          .receive(
              Claim.of(
                  Map.of(
                      "PCD_PAY_WORK", "PUSERDEL",
                      "PCD_PAY_RST", "success",
                      "PCD_PAYER_ID", key)));
      shop.resolveUntil(() -> shop.service().findCard("1234").isEmpty());

      assertThat(shop.received()).hasExactlyElementsOfTypes(CardRemoved.class);
    }

    @Test
    void laterRegistrationIsTheOneThatIsCharged() {
      adopt("1234", key("1234", CARD)).orElseThrow();

      shop.registerCard("1234", ANOTHER_CARD);

      assertThat(shop.service().findCard("1234").orElseThrow().number()).endsWith("2222");
    }
  }

  @Nested
  class Vetted {

    @Test
    void adoptionIsRecordedByALineOfHistoryAndByNoEvent() {
      String key = key("1234", CARD);
      String orderId = adopt("1234", key).orElseThrow().orderId();

      assertThat(shop.find(orderId).state()).isEqualTo(PaymentState.CARD_REGISTERED);
      assertThat(shop.service().history(orderId)).hasSize(1);
      assertThat(shop.lastLine(orderId).evidence()).isEqualTo("CardAdopted");
      shop.resolve();
      assertThat(shop.received()).isEmpty();
    }

    @Test
    void keyAndBuyerAreNowhereToBeRead() {
      String key = key("12345678", CARD);
      PaymentInstrument adopted = adopt("12345678", key).orElseThrow();
      String orderId = adopted.orderId();

      assertThat(
              adopted
                  + shop.service().history(orderId).toString()
                  + shop.service().explain(orderId, Locale.KOREAN)
                  + shop.service().explain(orderId, Locale.ENGLISH)
                  + shop.cards().latestCard("12345678").orElseThrow())
          .doesNotContain(key, "12345678");
      assertThat(shop.cards().latestCard("12345678").orElseThrow().key().text())
          .doesNotContain(key);
    }

    @Test
    void keyThatPaypleDoesNotKnowIsDeclined() {
      Outcome<PaymentInstrument> outcome = adopt("1234", "bm9ib2R5cyBrZXk=");

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Declined.class,
              declined -> {
                assertThat(declined.refusal().code()).isNotBlank();
                assertThat(shop.service().find(declined.orderId())).isEmpty();
              });
      assertThat(shop.service().findCard("1234")).isEmpty();
    }

    @Test
    void keyOfAnAccountIsNotAdoptedAsACard() {
      String key =
          shop.payple().cards().registerAccount("1234", "088", "110123456789").billingKey();

      assertThat(adopt("1234", key))
          .isInstanceOfSatisfying(
              Outcome.Declined.class,
              declined -> assertThat(declined.refusal().message()).contains("PCD_PAY_TYPE"));
      assertThat(shop.service().findAccount("1234")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
        value = FaultKind.class,
        names = {"LOSE_ANSWER_BEFORE", "LOSE_ANSWER_AFTER", "HTML_PAGE", "HTTP_500", "CUT"})
    void nothingIsStoredWithoutAnAnswerAndTheCallMayBeRepeated(FaultKind kind) {
      String key = key("1234", CARD);
      shop.payple().faults().inject(key, Fault.on(Operation.CARD_LOOKUP, kind));

      assertThat(adopt("1234", key))
          .isInstanceOfSatisfying(
              Outcome.InDoubt.class,
              doubt -> assertThat(shop.service().find(doubt.orderId())).isEmpty());
      assertThat(shop.service().findCard("1234")).isEmpty();

      assertThat(adopt("1234", key)).isInstanceOf(Outcome.Approved.class);
    }

    @Test
    void nothingIsStoredWhenPaypleCannotBeReached() {
      String key = key("1234", CARD);
      shop.payple().close();

      assertThatExceptionOfType(NotSentException.class).isThrownBy(() -> adopt("1234", key));
      assertThat(shop.service().findCard("1234")).isEmpty();
    }
  }
}
