// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.CardInquiry;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.cdi.client.TooManyCallsException;
import io.github.payple4ee.cdi.client.VisitorCalls;
import io.github.payple4ee.cdi.client.VisitorCalls.Kind;
import io.github.payple4ee.cdi.client.VisitorCalls.Place;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All places for calls of visitors are taken, as they are while Payple is silent. */
@Timeout(60)
class SilentPaypleTest {

  private static final ChargeRequest CHARGE = ChargeRequest.of("sub-1", "1234", "녹차", 9_900);

  @RegisterExtension final Shop shop = Shop.usual().with("payple.visitor-calls", "5");

  private final List<Place> taken = new ArrayList<>();

  @Test
  void windowIsRefusedBeforeACallToPaypleAndNotCounted() {
    shop.open("order-1");
    take(Kind.WINDOW);
    for (int time = 0; time < 20; time++) {
      assertThatExceptionOfType(TooManyCallsException.class)
          .isThrownBy(() -> shop.window("order-1"))
          .satisfies(busy -> assertThat(busy.waitFor()).isPositive());
    }

    assertThat(shop.sentTo(Shop.AUTH)).isZero();
    leave();
    assertThat(shop.window("order-1")).isNotEmpty();
  }

  @Test
  void resultOfCertCanBeSentAgainAndIsPaidThen() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    take(Kind.RESULT);
    int lines = shop.service().history("order-1").size();

    assertThatExceptionOfType(TooManyCallsException.class)
        .isThrownBy(() -> shop.bring(result))
        .satisfies(busy -> assertThat(busy.kept()).isEmpty());

    assertThat(shop.sentTo(Shop.CONFIRM)).isZero();
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.service().history("order-1")).hasSize(lines);
    leave();
    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void resultOfPayIsStoredAndLookedUpLater() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    take(Kind.RESULT);

    assertThatExceptionOfType(TooManyCallsException.class)
        .isThrownBy(() -> shop.bring(result))
        .satisfies(busy -> assertThat(busy.kept().map(Payment::orderId)).contains("order-1"));

    assertThat(shop.sentTo(Shop.LOOKUP)).isZero();
    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  @Test
  void cardOfARegistrationIsStoredAndLookedUpLater() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    Map<String, String> result =
        shop.payple().buyer().register(shop.window("card-1"), "4111111111111111");
    take(Kind.RESULT);

    assertThatExceptionOfType(TooManyCallsException.class)
        .isThrownBy(() -> shop.bring(result))
        .satisfies(busy -> assertThat(busy.kept().map(Payment::orderId)).contains("card-1"));

    assertThat(shop.sentTo(Shop.CARD)).isZero();
    shop.resolveUntil("card-1", PaymentState.CARD_REGISTERED);
  }

  @Test
  void unknownCallerLearnsOfNoOrder() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    Map<String, String> result =
        new LinkedHashMap<>(
            shop.payple().buyer().register(shop.window("card-1"), "4111111111111111"));
    result.remove("PCD_PAY_OID");
    take(Kind.RESULT);

    assertThatExceptionOfType(TooManyCallsException.class)
        .isThrownBy(() -> shop.bring(result))
        .satisfies(busy -> assertThat(busy.kept()).isEmpty());
  }

  @Test
  void resultThatNeedsNoCallIsAnswered() {
    shop.pay("order-1");
    shop.open("order-2");
    take(Kind.RESULT);

    assertThat(shop.bring(Map.of("PCD_PAY_RST", "close", "PCD_PAY_OID", "order-2")).state())
        .isEqualTo(PaymentState.ABANDONED);
    assertThat(shop.bring(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1")).state())
        .isEqualTo(PaymentState.PAID);
  }

  @Test
  void chargeIsNotSentAndCanBeRepeated() {
    shop.registerCard("1234");
    take(Kind.CHARGE);

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().charge(CHARGE));

    assertThat(shop.sentTo(Shop.CHARGE)).isZero();
    assertThat(shop.service().find("sub-1")).isEmpty();
    leave();
    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.Approved.class);
  }

  @Test
  void chargeThatWasMadeIsAnsweredAsBefore() {
    shop.registerCard("1234");
    shop.service().charge(CHARGE);
    take(Kind.CHARGE);

    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.Approved.class);
  }

  @Test
  void cardsHaveAShareOfTheirOwn() {
    shop.registerCard("1234");
    take(Kind.CARD);

    assertThat(shop.service().inquireCard("1234")).isInstanceOf(CardInquiry.Failed.class);
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().removeCard("1234"));
    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.Approved.class);
  }

  @Test
  void operatorsAndTheResolverAreNeverRefused() {
    shop.pay("order-1");
    for (Kind kind : Kind.values()) {
      take(kind);
    }

    assertThat(shop.service().inquire("order-1")).isNotNull();
    assertThat(shop.service().cancel(CancelRequest.whole("order-1")))
        .isInstanceOf(Outcome.Approved.class);
  }

  @Test
  void secondCallerWaitsForTheFirstOnlyInAPlace() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.journal().transition("order-1", new ClaimEvidence.Claimed(Instant.now().plusSeconds(60)));
    take(Kind.RESULT);

    CompletableFuture<Payment> second = CompletableFuture.supplyAsync(() -> shop.bring(result));

    assertThat(second.orTimeout(1, TimeUnit.SECONDS).join().state())
        .isEqualTo(PaymentState.CONFIRMING);
  }

  private void take(Kind kind) {
    Place place = shop.bean(VisitorCalls.class).take(kind);
    while (place.granted()) {
      taken.add(place);
      place = shop.bean(VisitorCalls.class).take(kind);
    }
  }

  private void leave() {
    taken.forEach(Place::close);
  }
}
