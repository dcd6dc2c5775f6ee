// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rules 3 and 11: a doubt is looked up, never charged again, never silent")
class Rule03LostAnswerTest {

  private static final Fault NO_CARD_COMPANY =
      Fault.on(Operation.CONFIRM, FaultKind.NO_CARD_COMPANY_ANSWER);

  @RegisterExtension final Shop shop = Shop.usual();

  static Stream<Arguments> faults() {
    return Stream.of(
        notCharged(FaultKind.LOSE_ANSWER_BEFORE),
        charged(FaultKind.LOSE_ANSWER_AFTER),
        notCharged(FaultKind.RESET_BEFORE),
        charged(FaultKind.RESET_AFTER),
        notCharged(FaultKind.HTML_PAGE),
        charged(FaultKind.HTML_PAGE_AFTER),
        notCharged(FaultKind.HTTP_500),
        charged(FaultKind.HTTP_500_AFTER),
        notCharged(FaultKind.HTTP_302),
        charged(FaultKind.ALREADY_PROCESSED),
        mismatched(FaultKind.WRONG_AMOUNT),
        mismatched(FaultKind.WRONG_ORDER),
        mismatched(FaultKind.WRONG_TYPE),
        mismatched(FaultKind.WITHOUT_AMOUNT),
        charged(FaultKind.CUT),
        charged(FaultKind.EMPTY_BODY),
        charged(FaultKind.HUGE),
        charged(FaultKind.DEEP),
        charged(FaultKind.DUPLICATE_KEYS),
        Arguments.of(
            NO_CARD_COMPANY,
            PaymentState.NOT_CHARGED,
            List.of(PaymentInDoubt.class, PaymentNotCharged.class)),
        Arguments.of(
            NO_CARD_COMPANY.whilePerformed(),
            PaymentState.PAID,
            List.of(PaymentInDoubt.class, PaymentCompleted.class)),
        declined(FaultKind.DECLINE),
        declined(FaultKind.DECLINE_EXPIRED_CARD),
        declined(FaultKind.MERCHANT_LIMIT),
        declined(FaultKind.SYSTEM_TROUBLE),
        declined(FaultKind.WRONG_VALUE));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void confirmThatGoesWrongIsSentOnceAndEndsWithTheTruth(
      Fault fault, PaymentState end, List<Class<? extends PaymentEvent>> expected) {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.payple().faults().inject("order-1", fault);

    shop.bring(result);
    shop.bring(result);
    shop.resolveUntil("order-1", end);
    shop.bring(result);

    assertThat(shop.find("order-1").state()).isEqualTo(end);
    assertThat(shop.sentTo(Shop.CONFIRM)).isEqualTo(1);
    assertThat(shop.payple().ledger().captures("order-1"))
        .isEqualTo(end == PaymentState.PAID ? 1 : 0);
    assertThat(shop.received()).extracting(event -> (Object) event.getClass()).isEqualTo(expected);
  }

  @Test
  void everyFaultThatPaypleCanHaveIsTried() {
    assertThat(
            Stream.concat(
                    faults().map(row -> ((Fault) row.get()[0]).kind()),
                    Stream.of(
                        FaultKind.DELAY,
                        FaultKind.DELAY_BEFORE,
                        FaultKind.DRIP,
                        FaultKind.LATE_BOOKING,
                        FaultKind.REVERSED))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FaultKind.values())
                .filter(kind -> kind.strikes(Operation.CONFIRM))
                .toList());
  }

  @Test
  void paymentThatIsBookedLateIsFound() {
    shop.open("order-1");
    Fault late = Fault.on(Operation.CONFIRM, FaultKind.LATE_BOOKING).lasting(Duration.ofMillis(50));
    shop.payple().faults().inject("order-1", late);

    // on a slow machine the first lookup finds it already
    assertThat(shop.bring(shop.result("order-1")).state())
        .isIn(PaymentState.IN_DOUBT, PaymentState.PAID);
    shop.waitUntil(() -> shop.payple().ledger().captures("order-1") == 1);
    shop.resolveUntil("order-1", PaymentState.PAID);

    assertThat(shop.sentTo(Shop.CONFIRM)).isEqualTo(1);
  }

  @Test
  void paymentThatPaypleRefundsItselfIsDeclined() {
    shop.open("order-1");
    shop.payple().faults().inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.REVERSED));

    assertThat(shop.bring(shop.result("order-1")).state()).isEqualTo(PaymentState.DECLINED);
    assertThat(shop.payple().ledger().order("order-1").orElseThrow().remaining()).isZero();
    assertThat(shop.sentTo(Shop.CONFIRM)).isEqualTo(1);
  }

  @Test
  void lookupsThatFailTooEndWithAPerson() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_AFTER));
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTML_PAGE).repeated(50));

    shop.bring(result);
    shop.resolveUntil("order-1", PaymentState.NEEDS_REVIEW);

    assertThat(shop.sentTo(Shop.CONFIRM)).isEqualTo(1);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentInDoubt.class, PaymentNeedsReview.class);
  }

  @Test
  void lookupThatAnswersAnotherAmountEndsWithAPerson() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_AFTER));
    shop.payple().faults().inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.WRONG_AMOUNT));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.NEEDS_REVIEW);
    assertThat(shop.lastLine("order-1").message()).contains("15001 won were charged");
  }

  @Test
  void lookupThatAnswersForAnotherOrderTeachesNothing() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_AFTER));
    shop.payple().faults().inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.WRONG_ORDER));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.IN_DOUBT);
    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  private static Arguments charged(FaultKind kind) {
    return Arguments.of(
        Fault.on(Operation.CONFIRM, kind),
        PaymentState.PAID,
        List.of(PaymentInDoubt.class, PaymentCompleted.class));
  }

  private static Arguments mismatched(FaultKind kind) {
    return Arguments.of(
        Fault.on(Operation.CONFIRM, kind),
        PaymentState.PAID,
        List.of(PaymentMismatched.class, PaymentCompleted.class));
  }

  private static Arguments declined(FaultKind kind) {
    return Arguments.of(
        Fault.on(Operation.CONFIRM, kind), PaymentState.DECLINED, List.of(PaymentDeclined.class));
  }

  private static Arguments notCharged(FaultKind kind) {
    return Arguments.of(
        Fault.on(Operation.CONFIRM, kind),
        PaymentState.NOT_CHARGED,
        List.of(PaymentInDoubt.class, PaymentNotCharged.class));
  }
}
