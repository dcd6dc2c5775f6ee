// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.RefundEvidence;
import io.github.payple4ee.cdi.journal.WindowEvidence;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentNotCharged;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResolverTest {

  @Nested
  @DisplayName("Rule 1: the row is written before the call, so that a stopped server loses nothing")
  class AfterTheServerStopped {

    @RegisterExtension final Shop shop = Shop.usual();

    @Test
    void confirmThatNeverLeftIsFoundNotCharged() {
      shop.open("order-1");
      shop.result("order-1");
      shop.journal().transition("order-1", new ClaimEvidence.Claimed(Instant.now()));

      shop.resolveUntil("order-1", PaymentState.NOT_CHARGED);

      assertThat(shop.payple().ledger().captures("order-1")).isZero();
      assertThat(shop.received())
          .hasExactlyElementsOfTypes(PaymentInDoubt.class, PaymentNotCharged.class);
    }

    @Test
    void confirmThatArrivedIsFoundPaid() {
      shop.open("order-1", PaymentWork.PAY);
      // PAY charges in the window: the buyer was charged, and no row says so
      shop.result("order-1");
      shop.journal().transition("order-1", new ClaimEvidence.Claimed(Instant.now()));

      shop.resolveUntil("order-1", PaymentState.PAID);

      assertThat(shop.received())
          .hasExactlyElementsOfTypes(PaymentInDoubt.class, PaymentCompleted.class);
    }

    @Test
    void refundThatWasAskedForIsNotSentAgain() {
      shop.pay("order-1");
      shop.journal()
          .transition(
              "order-1", new RefundEvidence.RefundRequested("r-1", 5_000, null, Instant.now()));

      shop.resolveUntil("order-1", PaymentState.PAID);

      assertThat(shop.sentTo(Shop.CANCEL)).isZero();
      assertThat(shop.journal().require("order-1").pendingRefund()).isPresent();
    }
  }

  @Nested
  @DisplayName("Rule 7: events are received after a crash")
  class Events {

    @RegisterExtension final Shop shop = Shop.usual();

    @Test
    void eventThatAnObserverRefusedIsDeliveredLater() {
      shop.bean(EventRecorder.class).refuse(1);
      shop.open("order-1");

      Payment payment = shop.bring(shop.result("order-1"));

      assertThat(payment.state()).isEqualTo(PaymentState.PAID);
      assertThat(shop.received()).isEmpty();
      shop.resolveUntil(() -> !shop.received().isEmpty());
      assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
    }

    @Test
    void eventThatWasNotDeliveredIsDeliveredInTheNextRound() {
      shop.open("order-1");
      shop.journal().transition("order-1", new WindowEvidence.WindowClosed(Browser.UNKNOWN));

      shop.resolveUntil(() -> !shop.received().isEmpty());

      assertThat(shop.received()).hasSize(1);
    }
  }

  @Nested
  class OpenPayments {

    @RegisterExtension final Shop shop = Shop.usual().with("payple.time-to-live", "PT0.05S");

    @Test
    void unpaidPaymentExpires() {
      shop.open("order-1");

      shop.resolveUntil("order-1", PaymentState.EXPIRED);

      assertThat(shop.payple().requests()).isEmpty();
      assertThat(shop.received()).isEmpty();
    }

    @Test
    void paymentThatWasChargedUnderTheNameOfAnotherOrderIsFoundBeforeItExpires() {
      shop.open("order-1");
      shop.open("order-2");
      Map<String, String> claim = new LinkedHashMap<>(shop.result("order-2"));
      claim.put("PCD_PAY_OID", "order-1");
      shop.bring(claim);
      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.IN_DOUBT);
      shop.journal()
          .transition("order-2", new ClaimEvidence.ClaimUnconfirmed("time passes", Instant.now()));

      shop.resolveUntil("order-2", PaymentState.PAID);

      assertThat(shop.payple().ledger().captures("order-2")).isOne();
      assertThat(shop.payple().ledger().captures("order-1")).isZero();
    }

    @Test
    void unusedWindowExpiresAfterALookup() {
      shop.open("order-1");
      shop.result("order-1");
      shop.journal()
          .transition("order-1", new ClaimEvidence.ClaimUnconfirmed("time passes", Instant.now()));

      shop.resolveUntil("order-1", PaymentState.EXPIRED);

      assertThat(shop.sentTo(Shop.LOOKUP)).isOne();
    }

    @Test
    void paymentWhoseWindowTakesTheMoneyDoesNotExpireWhileItMayBeOpen() {
      shop.open("order-1", PaymentWork.PAY);
      Map<String, String> window = shop.window("order-1");
      int lookups = shop.sentTo(Shop.LOOKUP);

      shop.resolveUntil(() -> shop.sentTo(Shop.LOOKUP) > lookups + 1);

      assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);
      shop.payple().buyer().pay(window);
      shop.resolveUntil("order-1", PaymentState.PAID);
    }

    @Test
    void paymentThatExpiredIsNotConfirmed() {
      shop.open("order-1");
      Map<String, String> result = shop.result("order-1");
      shop.journal().transition("order-1", new WindowEvidence.Expired(Duration.ofMillis(1)));

      assertThat(shop.bring(result).state()).isEqualTo(PaymentState.EXPIRED);
      assertThat(shop.sentTo(Shop.CONFIRM)).isZero();
    }
  }

  @Nested
  class OneBadPayment {

    @RegisterExtension final Shop shop = Shop.usual();

    @Test
    void doesNotKeepTheOthersWaiting() {
      shop.open("bad");
      shop.open("good", PaymentWork.PAY);
      shop.result("good");
      shop.payple()
          .faults()
          .inject("bad", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(20));
      shop.journal().transition("bad", new ClaimEvidence.Claimed(Instant.now()));
      shop.journal().transition("good", new ClaimEvidence.Claimed(Instant.now()));

      shop.resolveUntil("good", PaymentState.PAID);
      shop.resolveUntil("bad", PaymentState.NEEDS_REVIEW);

      assertThat(shop.service().cancel(CancelRequest.whole("good")).orElseThrow().amount())
          .isEqualTo(15_000);
    }
  }
}
