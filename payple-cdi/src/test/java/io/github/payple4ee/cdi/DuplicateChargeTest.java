// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Approval;
import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.lookup.LookupRules;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A payment that was captured twice, by two windows, is found and reported")
class DuplicateChargeTest {

  private static final String ANOTHER = "202611220000000000000009";
  private static final Duration LONG = Duration.ofSeconds(3);

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void anotherTransactionThatPaypleNamesIsReportedOnce() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    // what the first window's result and lookup said
    shop.journal()
        .transition(
            "order-1",
            new ChargeEvidence.Approved(
                new Approval(null, "202611220000000000000001", null, null, null, null)));

    shop.bring(result);
    shop.bring(result);

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentNeedsReview.class);
    assertThat(shop.lastLine("order-1").message()).contains("charged twice");
  }

  @Test
  void anotherTransactionOfWhichAWebhookAloneSpeaksIsLookedUpAndReported() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.journal().transition("order-1", approved(ANOTHER));

    shop.bean(Webhooks.class).receive(Claim.of(result));
    shop.resolveUntil(
        () -> shop.received().stream().anyMatch(PaymentNeedsReview.class::isInstance));

    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentNeedsReview.class);
    assertThat(shop.journal().require("order-1").nextCheckAt()).isEmpty();
    assertThat(shop.service().explain("order-1", Locale.ENGLISH).next()).contains("second charge");
  }

  @Test
  void refundOfTheOtherTransactionIsNoneOfThisOne() {
    shop.open("order-1", PaymentWork.PAY);
    shop.bring(shop.result("order-1"));
    shop.payple().admin().cancel("order-1", 15_000);
    Payment known = shop.find("order-1");
    Inquiry answer =
        new Inquiry.Charged(
            15_000,
            OptionalLong.of(15_000),
            new Approval(null, ANOTHER, null, null, null, null),
            Optional.empty());

    assertThat(shop.bean(LookupRules.class).ofThisCharge(known, answer))
        .isInstanceOf(Inquiry.Other.class);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("DuplicateCharge");
    assertThat(shop.find("order-1").refunded()).isZero();
  }

  @Test
  void inquiryThatNamesAnotherTransactionReportsIt() {
    shop.open("order-1", PaymentWork.PAY);
    shop.result("order-1");
    shop.journal().transition("order-1", approved(ANOTHER));

    shop.service().inquire("order-1");

    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("DuplicateCharge");
  }

  @Test
  void transactionThatABrowserInventsIsReportedAsAClaim() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = new LinkedHashMap<>(shop.result("order-1"));
    shop.bring(result);
    result.put("PCD_PAY_CARDTRADENUM", "202611220000000000000009");

    shop.bring(result);
    shop.bring(result);

    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentMismatched.class);
  }

  @Test
  void resultThatComesWhileAnotherIsLookedUpIsComparedWithIt() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.payple().faults().inject("order-1", Fault.delay(Operation.LOOKUP, LONG));

    CompletableFuture<?> second = CompletableFuture.runAsync(() -> shop.bring(result));
    shop.waitUntil(() -> shop.sentTo(Shop.LOOKUP) > 0);
    shop.journal().transition("order-1", approved(ANOTHER));
    second.join();

    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentNeedsReview.class);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("DuplicateCharge");
    assertThat(shop.sentTo(Shop.LOOKUP)).isOne();
  }

  @Test
  void resultsOfTwoWindowsAtTheSameTimeAreComparedWithWhatPaypleNames() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.payple().faults().inject("*", Fault.delay(Operation.LOOKUP, LONG));

    CompletableFuture<?> first = CompletableFuture.runAsync(() -> shop.bring(result));
    shop.waitUntil(() -> shop.sentTo(Shop.LOOKUP) > 0);
    shop.bring(naming(ANOTHER, result));
    first.join();

    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentMismatched.class);
  }

  @Test
  void resultWithAnotherTransactionAtPaypleIsReported() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");

    shop.bring(naming(ANOTHER, result));

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentMismatched.class);
    assertThat(shop.sentTo(Shop.LOOKUP)).isOne();
  }

  @Test
  void transactionThatPaypleNamesAfterAllWasRefundedIsReported() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.journal().transition("order-1", approved(ANOTHER));
    Instant soon = Instant.now().plusSeconds(35);
    shop.journal()
        .transition("order-1", new RefundEvidence.RefundRequested("r-1", 15_000, null, soon));
    shop.journal().transition("order-1", new RefundEvidence.Refunded("r-1"));

    shop.bring(result);

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.CANCELLED);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(
            PaymentCompleted.class, PaymentCancelled.class, PaymentNeedsReview.class);
  }

  @Test
  void resultThatNamesAnotherTransactionAfterAllWasRefundedIsReported() {
    Map<String, String> result = cancelled();

    shop.bring(naming(ANOTHER, result));

    assertThat(shop.received())
        .hasExactlyElementsOfTypes(
            PaymentCompleted.class, PaymentCancelled.class, PaymentMismatched.class);
  }

  @Test
  void inventedTransactionDoesNotSilenceTheBrowserThatOpenedTheWindow() {
    Browser windowOwner = new Browser("owner");
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.bean(WindowAuthorizer.class).authorize("order-1", windowOwner, true);
    shop.bring(result);
    shop.bring(naming("202611220000000000000007", result));

    shop.bean(ClaimVerifier.class).verify(Claim.of(naming(ANOTHER, result)), windowOwner);

    assertThat(shop.received())
        .hasExactlyElementsOfTypes(
            PaymentCompleted.class, PaymentMismatched.class, PaymentNeedsReview.class);
  }

  @Test
  void honestResultIsNotTakenForASecondCharge() {
    shop.open("order-1", PaymentWork.PAY);

    shop.bring(shop.result("order-1"));

    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("Approved");
    assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
  }

  @Test
  void sameResultAgainOfWhatWasRefundedQueriesNothingAndLeavesALine() {
    Map<String, String> result = cancelled();
    int lookups = shop.sentTo(Shop.LOOKUP);

    shop.bring(result);

    assertThat(shop.sentTo(Shop.LOOKUP)).isEqualTo(lookups);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("ClaimRefused");
    assertThat(shop.lastLine("order-1").message()).isEqualTo("no change: the payment is CANCELLED");
  }

  @Test
  void sameResultAgainQueriesNothing() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.bring(result);
    int lookups = shop.sentTo(Shop.LOOKUP);

    shop.bring(result);

    assertThat(shop.sentTo(Shop.LOOKUP)).isEqualTo(lookups);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("ClaimRefused");
    assertThat(shop.lastLine("order-1").message()).isEqualTo("no change: the payment is PAID");
  }

  @Test
  void floodOfTheSameResultQueriesNothingAndIsAFewLines() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.bring(result);
    int lookups = shop.sentTo(Shop.LOOKUP);

    for (int time = 0; time < 60; time++) {
      shop.bring(result);
    }

    assertThat(shop.sentTo(Shop.LOOKUP)).isEqualTo(lookups);
    assertThat(shop.service().history("order-1")).hasSizeLessThan(25);
  }

  private Map<String, String> cancelled() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.bring(result);
    shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.CANCELLED);
    return result;
  }

  private static Map<String, String> naming(String tradeNumber, Map<String, String> result) {
    Map<String, String> other = new LinkedHashMap<>(result);
    other.put("PCD_PAY_CARDTRADENUM", tradeNumber);
    return other;
  }

  private static ChargeEvidence approved(String tradeNumber) {
    return new ChargeEvidence.Approved(new Approval(null, tradeNumber, null, null, null, null));
  }
}
