// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentLink;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.LinkEvidence;
import io.github.payple4ee.cdi.journal.NewPayment;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import io.github.payple4ee.cdi.protocol.KoreanDay;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A request for a payment link that is repeated: one address, whatever was lost")
class RepeatedLinkTest {

  private static final String LINKS = "/php/link/api/LinkRegAct.php";
  private static final URI FIRST = URI.create("https://link.example/first");
  private static final URI SECOND = URI.create("https://link.example/second");

  @RegisterExtension final Shop shop = Shop.usual();

  private final LinkRequest request =
      LinkRequest.of(
          "order-1", "녹차 100g", 15_000, LocalDateTime.now(ZoneId.of("Asia/Seoul")).plusDays(2));

  @Test
  void requestThatPaypleDidNotGetIsSentAgainWhenItsCallerIsGone() {
    fault(FaultKind.LOSE_ANSWER_BEFORE);
    assertThat(shop.service().createLink(request)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.service().createLink(request)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.sentTo(LINKS)).isEqualTo(1);

    passTheLease();
    PaymentLink link = create();

    assertThat(shop.sentTo(LINKS)).isEqualTo(2);
    assertThat(create()).isEqualTo(link);
    shop.payple().buyer().payLink(link.address().toString());
    shop.pass(Duration.ofMinutes(11));
    shop.resolveUntil("order-1", PaymentState.PAID);
    assertThat(shop.received()).singleElement().isInstanceOf(PaymentCompleted.class);
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
  }

  @Test
  void linkThatPaypleCreatedAndWhoseAnswerWasLostIsDeclinedAndStillLookedUp() {
    fault(FaultKind.LOSE_ANSWER_AFTER);
    assertThat(shop.service().createLink(request)).isInstanceOf(Outcome.InDoubt.class);
    passTheLease();

    Outcome<PaymentLink> repeated = shop.service().createLink(request);

    assertThat(repeated).isInstanceOf(Outcome.Declined.class);
    assertThat(((Outcome.Declined<?>) repeated).refusal().message()).contains("LINK0004");
    assertThat(shop.service().explain("order-1", Locale.ENGLISH).next())
        .contains("another order id");
    // a person may find the link in Payple's admin pages
    shop.payple().buyer().payLink(shop.payple().links().all().get(0).key());
    shop.pass(Duration.ofMinutes(11));
    shop.resolveUntil("order-1", PaymentState.PAID);
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
  }

  @Test
  void linkThatWasPaidMeanwhileIsNotRequestedAgain() {
    fault(FaultKind.LOSE_ANSWER_AFTER);
    shop.service().createLink(request);
    shop.payple().buyer().payLink(shop.payple().links().all().get(0).key());
    passTheLease();

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().createLink(request))
        .withMessageContaining("PAID");

    assertThat(shop.sentTo(LINKS)).isEqualTo(1);
    assertThat(shop.received()).singleElement().isInstanceOf(PaymentCompleted.class);
  }

  @Test
  void requestStaysInDoubtWhilePaypleCannotBeAskedForAPayment() {
    fault(FaultKind.LOSE_ANSWER_BEFORE);
    shop.service().createLink(request);
    passTheLease();
    shop.payple().faults().inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500));

    assertThat(shop.service().createLink(request)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.sentTo(LINKS)).isEqualTo(1);

    assertThat(create().address()).isNotNull();
  }

  @Test
  void callerThatWasSlowGetsTheLinkOfTheRepeatedRequest() {
    shop.payple()
        .faults()
        .inject(
            "order-1",
            Fault.on(Operation.LINK, FaultKind.DELAY_BEFORE).lasting(Duration.ofSeconds(3)));
    CompletableFuture<PaymentLink> slow = CompletableFuture.supplyAsync(this::create);
    shop.waitUntil(() -> shop.sentTo(LINKS) == 1);
    passTheLease();

    PaymentLink link = create();

    assertThat(slow.join()).isEqualTo(link);
    assertThat(shop.sentTo(LINKS)).isEqualTo(2);
    assertThat(create()).isEqualTo(link);
  }

  @Test
  void firstAddressThatIsRecordedIsTheOnlyOneThatIsHandedOut() {
    requestTwice();

    shop.journal().outcome("order-1", 1, new LinkEvidence.LinkCreated(FIRST));
    shop.journal().outcome("order-1", 2, new LinkEvidence.LinkCreated(SECOND));

    assertThat(shop.journal().require("order-1").link()).contains(FIRST);
    assertThat(create().address()).isEqualTo(FIRST);
    assertThat(shop.history("order-1", "LinkCreated")).contains("no change");
    assertThat(shop.sentTo(LINKS)).isZero();
  }

  @Test
  void refusalOfTheFirstRequestSaysNothingOfTheSecond() {
    requestTwice();

    shop.journal().outcome("order-1", 1, refused());

    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("Superseded");
    assertThat(shop.journal().require("order-1").payment().requestedAt()).isPresent();
  }

  @Test
  void refusalOfTheSecondRequestLeavesTheDoubtOfTheFirst() {
    requestTwice();
    Instant first = shop.journal().require("order-1").firstRequestedAt().orElseThrow();

    shop.journal().outcome("order-1", 2, refused());

    PaymentRecord record = shop.journal().require("order-1");
    assertThat(record.payment().requestedAt()).contains(first);
    assertThat(record.nextCheckAt())
        .hasValueSatisfying(check -> assertThat(check).isBefore(record.expiresAt()));
  }

  @Test
  void refusedRequestWithoutAnEarlierOneMayBeRepeatedAtOnce() {
    shop.journal().open(NewPayment.of(request), KoreanDay.instant(request.expiresAt()));
    shop.journal().transition("order-1", new LinkEvidence.LinkRequested(soon()));

    shop.journal().outcome("order-1", 1, refused());

    assertThat(shop.journal().require("order-1").payment().requestedAt()).isEmpty();
    assertThat(create().address()).isNotNull();
  }

  private void requestTwice() {
    shop.journal().open(NewPayment.of(request), KoreanDay.instant(request.expiresAt()));
    shop.journal().transition("order-1", new LinkEvidence.LinkRequested(soon()));
    shop.pass(Duration.ofMinutes(1));
    shop.journal().transition("order-1", new LinkEvidence.LinkRequested(soon()));
  }

  private Instant soon() {
    return shop.bean(ModuleClock.class).instant().plus(Duration.ofMinutes(10));
  }

  private static LinkEvidence refused() {
    return new LinkEvidence.LinkNotCreated(
        Phase.UNDERSTOOD, new Refusal("LINK0004", "the order has a link"));
  }

  private void fault(FaultKind kind) {
    shop.payple().faults().inject("order-1", Fault.on(Operation.LINK, kind));
  }

  private void passTheLease() {
    shop.pass(shop.bean(TimeLimits.class).callLease().plusSeconds(1));
  }

  private PaymentLink create() {
    return shop.service().createLink(request).orElseThrow();
  }
}
