// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.payple4ee.Buyer;
import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Tax;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.UserDefined;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentNotCharged;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A registered card is charged once for an order")
class ChargeTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final ChargeRequest CHARGE = ChargeRequest.of("sub-1", "1234", "이달의 녹차", 9_900);

  @RegisterExtension final Shop shop = Shop.usual();

  @BeforeEach
  void registerACard() {
    shop.registerCard("1234");
  }

  @Test
  void cardIsChargedAndTheShopIsNotified() {
    Payment payment = shop.service().charge(CHARGE).orElseThrow();

    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    assertThat(payment.approval().orElseThrow().tradeNumber()).hasSize(24);
    assertThat(shop.payple().ledger().captures("sub-1")).isEqualTo(1);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(CardRegistered.class, PaymentCompleted.class);
  }

  @Test
  void messageIsTheManuals() {
    shop.service()
        .charge(
            CHARGE
                .forMonth(NOVEMBER)
                .with(Tax.mixed(10))
                .with(new UserDefined("first", "second"))
                .forBuyer(new Buyer(null, "홍길동", "01023456789", "dev@payple.kr")));

    Map<String, String> sent = shop.requestsTo(Shop.CHARGE_MONTH).get(0).body();
    assertThat(sent)
        .contains(
            entry("PCD_PAY_TYPE", "card"),
            entry("PCD_PAYER_NO", "1234"),
            entry("PCD_PAYER_HP", "01023456789"),
            entry("PCD_PAYER_EMAIL", "dev@payple.kr"),
            entry("PCD_PAY_GOODS", "이달의 녹차"),
            entry("PCD_PAY_TOTAL", "9900"),
            entry("PCD_PAY_ISTAX", "Y"),
            entry("PCD_PAY_TAXTOTAL", "10"),
            entry("PCD_PAY_OID", "sub-1"),
            entry("PCD_PAY_YEAR", "2026"),
            entry("PCD_PAY_MONTH", "11"),
            entry("PCD_REGULER_FLAG", "Y"),
            entry("PCD_USER_DEFINE1", "first"),
            entry("PCD_USER_DEFINE2", "second"))
        .doesNotContainKey("PCD_SIMPLE_FLAG")
        .containsKeys("PCD_CST_ID", "PCD_CUST_KEY", "PCD_AUTH_KEY", "PCD_PAYER_ID");
    assertThat(sent.get("PCD_CST_ID")).isNotEqualTo("test");
  }

  @Test
  void chargeWithoutAMonthGoesWhereAnyNumberIsAllowed() {
    shop.service().charge(CHARGE);

    assertThat(shop.sentTo(Shop.CHARGE)).isEqualTo(1);
    assertThat(shop.sentTo(Shop.CHARGE_MONTH)).isZero();
    assertThat(shop.requestsTo(Shop.CHARGE).get(0).body())
        .contains(entry("PCD_SIMPLE_FLAG", "Y"))
        .doesNotContainKeys("PCD_REGULER_FLAG", "PCD_PAY_YEAR", "PCD_PAY_MONTH");
  }

  @Test
  @DisplayName("Rule 1: the same order id again gives the first outcome, and nothing is sent")
  void sameOrderIdGivesTheFirstOutcome() {
    Outcome<Payment> first = shop.service().charge(CHARGE);

    assertThat(shop.service().charge(CHARGE)).isEqualTo(first);
    assertThat(shop.sentTo(Shop.CHARGE)).isEqualTo(1);
    assertThat(shop.payple().ledger().captures("sub-1")).isEqualTo(1);
  }

  @Test
  void sameOrderIdForSomethingElseIsRefused() {
    shop.service().charge(CHARGE);
    shop.registerCard("77", "4111111111112222");

    for (ChargeRequest other :
        List.of(
            ChargeRequest.of("sub-1", "1234", "이달의 녹차", 9_901),
            ChargeRequest.of("sub-1", "1234", "이달의 홍차", 9_900),
            ChargeRequest.of("sub-1", "77", "이달의 녹차", 9_900),
            CHARGE.forMonth(NOVEMBER))) {
      assertThatExceptionOfType(OrderConflictException.class)
          .as(other.toString())
          .isThrownBy(() -> shop.service().charge(other));
    }
    assertThat(shop.sentTo(Shop.CHARGE)).isEqualTo(1);
  }

  @Test
  void monthIsChargedOnceWhateverTheOrderId() {
    shop.service().charge(CHARGE.forMonth(NOVEMBER)).orElseThrow();

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(
            () ->
                shop.service()
                    .charge(ChargeRequest.of("sub-2", "1234", "이달의 녹차", 9_900).forMonth(NOVEMBER)))
        .withMessageContaining("sub-1");
    assertThat(shop.service().find("sub-2")).isEmpty();
    shop.service()
        .charge(ChargeRequest.of("sub-3", "1234", "이달의 녹차", 9_900).forMonth(NOVEMBER.plusMonths(1)))
        .orElseThrow();
    assertThat(shop.sentTo(Shop.CHARGE_MONTH)).isEqualTo(2);
  }

  @Test
  void monthIsFreeAgainAfterADecline() {
    shop.payple().faults().inject("sub-1", Fault.on(Operation.CHARGE, FaultKind.DECLINE));
    assertThat(shop.service().charge(CHARGE.forMonth(NOVEMBER)))
        .isInstanceOf(Outcome.Declined.class);

    shop.service()
        .charge(ChargeRequest.of("sub-2", "1234", "이달의 녹차", 9_900).forMonth(NOVEMBER))
        .orElseThrow();
  }

  @Test
  void declineIsAValueAndStaysOne() {
    shop.payple().faults().inject("sub-1", Fault.on(Operation.CHARGE, FaultKind.DECLINE));

    Outcome<Payment> declined = shop.service().charge(CHARGE);

    assertThat(declined).isInstanceOf(Outcome.Declined.class);
    assertThat(shop.service().charge(CHARGE)).isEqualTo(declined);
    assertThat(shop.sentTo(Shop.CHARGE)).isEqualTo(1);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(CardRegistered.class, PaymentDeclined.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {
        "LOSE_ANSWER_AFTER",
        "HTML_PAGE_AFTER",
        "CUT",
        "WRONG_AMOUNT",
        "WRONG_ORDER",
        "ALREADY_PROCESSED",
        "RESET_AFTER"
      })
  @DisplayName("Rule 3: a charge whose answer says nothing is looked up and not charged again")
  void chargeThatHappenedIsFound(FaultKind kind) {
    shop.payple().faults().inject("sub-1", Fault.on(Operation.CHARGE, kind));

    shop.service().charge(CHARGE);
    shop.resolveUntil("sub-1", PaymentState.PAID);

    assertThat(shop.payple().ledger().captures("sub-1")).isEqualTo(1);
    assertThat(shop.sentTo(Shop.CHARGE)).isEqualTo(1);
    assertThat(shop.received()).filteredOn(PaymentCompleted.class::isInstance).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"LOSE_ANSWER_BEFORE", "HTML_PAGE", "HTTP_500", "RESET_BEFORE"})
  @DisplayName(
      "Rule 5: a charge that never happened is known after two lookups, and may be repeated")
  void chargeThatNeverHappenedMayBeRepeated(FaultKind kind) {
    shop.payple().faults().inject("sub-1", Fault.on(Operation.CHARGE, kind));

    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.sentTo(Shop.CHARGE)).isEqualTo(1);
    shop.resolveUntil("sub-1", PaymentState.NOT_CHARGED);
    shop.service().charge(CHARGE).orElseThrow();

    assertThat(shop.payple().ledger().captures("sub-1")).isEqualTo(1);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(
            CardRegistered.class,
            PaymentInDoubt.class,
            PaymentNotCharged.class,
            PaymentCompleted.class);
  }

  @Test
  void lookupOfARecurringChargeNamesItsMonth() {
    shop.payple().faults().inject("sub-1", Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_AFTER));

    shop.service().charge(CHARGE.forMonth(NOVEMBER));

    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.requestsTo(Shop.LOOKUP).get(0).body())
        .contains(
            entry("PCD_REGULER_FLAG", "Y"),
            entry("PCD_PAY_YEAR", "2026"),
            entry("PCD_PAY_MONTH", "11"));
  }

  @Test
  void refundOfARecurringChargeNamesItsMonthAndItsTax() {
    shop.service().charge(CHARGE.forMonth(NOVEMBER).with(Tax.mixed(900))).orElseThrow();

    shop.service().cancel(CancelRequest.partial("sub-1", 4_400).withVat(400)).orElseThrow();

    assertThat(shop.requestsTo(Shop.CANCEL).get(0).body())
        .contains(
            entry("PCD_REGULER_FLAG", "Y"),
            entry("PCD_PAY_YEAR", "2026"),
            entry("PCD_PAY_MONTH", "11"),
            entry("PCD_REFUND_TOTAL", "4400"),
            entry("PCD_REFUND_TAXTOTAL", "400"),
            entry("PCD_PAY_TAXTOTAL", "400"));
  }

  @Test
  void wholeRefundHasTheWholeTax() {
    shop.service().charge(CHARGE.with(Tax.mixed(900))).orElseThrow();

    shop.service().cancel(CancelRequest.whole("sub-1")).orElseThrow();

    assertThat(shop.requestsTo(Shop.CANCEL).get(0).body())
        .contains(entry("PCD_REFUND_TAXTOTAL", "900"));
  }

  @Test
  void buyerWithoutACardIsNotCharged() {
    assertThatExceptionOfType(UnknownCardException.class)
        .isThrownBy(() -> shop.service().charge(ChargeRequest.of("sub-9", "99", "녹차", 9_900)));
    assertThat(shop.service().find("sub-9")).isEmpty();
  }

  @Test
  void unreachablePaypleMeansNotSentAndTheSameOrderMayBeRepeated() {
    int port = shop.payple().url().getPort();
    shop.payple().close();

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().charge(CHARGE));

    assertThat(port).isPositive();
    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("sub-1").evidence()).isEqualTo("NotSent");
    assertThat(shop.received()).hasExactlyElementsOfTypes(CardRegistered.class);
  }

  @Test
  void eightThreadsWithOneOrderAreOneCharge() throws Exception {
    shop.payple().faults().inject("sub-1", Fault.delay(Operation.CHARGE, Duration.ofMillis(300)));

    List<Outcome<Payment>> outcomes = together(8, number -> shop.service().charge(CHARGE));

    assertThat(shop.payple().ledger().captures("sub-1")).isEqualTo(1);
    assertThat(shop.sentTo(Shop.CHARGE)).isEqualTo(1);
    assertThat(outcomes).allMatch(Outcome.Approved.class::isInstance);
    assertThat(shop.received()).filteredOn(PaymentCompleted.class::isInstance).hasSize(1);
  }

  @Test
  void eightOrdersForOneMonthAreOneCharge() throws Exception {
    List<Object> outcomes =
        together(
            8,
            number -> {
              try {
                return shop.service()
                    .charge(
                        ChargeRequest.of("sub-" + number, "1234", "녹차", 9_900).forMonth(NOVEMBER));
              } catch (OrderConflictException refused) {
                return refused;
              }
            });

    assertThat(outcomes).filteredOn(Outcome.Approved.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(OrderConflictException.class::isInstance).hasSize(7);
    assertThat(shop.sentTo(Shop.CHARGE_MONTH)).isEqualTo(1);
  }

  private static <T> List<T> together(int threads, IntFunction<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures =
          IntStream.range(0, threads)
              .mapToObj(
                  number ->
                      executor.submit(
                          () -> {
                            start.await(10, TimeUnit.SECONDS);
                            return work.apply(number);
                          }))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get(30, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
