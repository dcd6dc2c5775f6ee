// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Inquiry;
import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentLink;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A payment link: created once, paid by the buyer, learnt by webhook or lookup")
class LinkTest {

  private static final String LINKS = "/php/link/api/LinkRegAct.php";

  @RegisterExtension final Shop shop = Shop.usual();

  private final LocalDateTime inTwoDays =
      LocalDateTime.now(ZoneId.of("Asia/Seoul")).plusDays(2).truncatedTo(ChronoUnit.HOURS);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void linkThatTheBuyerPaysIsFoundByALookup(boolean byTransfer) {
    PaymentLink link = create(byTransfer ? request().byTransfer() : request());
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);
    shop.payple().buyer().payLink(link.address().toString());

    shop.pass(Duration.ofMinutes(11));

    assertThat(shop.resolveUntil("order-1", PaymentState.PAID).amount()).isEqualTo(15_000);
    assertThat(shop.received()).singleElement().isInstanceOf(PaymentCompleted.class);
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"card, CARD", "transfer, BANK_TRANSFER"})
  void linkForACardOrATransferIsLookedUpUntilAnAnswerNamesWhatTheBuyerChose(
      String type, PaymentMethod chosen) {
    PaymentLink link = create(request().cardOrTransfer());
    assertThat(shop.requestsTo(LINKS).get(0).body()).containsEntry("PCD_PAY_TYPE", "transfer+card");
    assertThat(shop.find("order-1").methods())
        .containsExactly(PaymentMethod.CARD, PaymentMethod.BANK_TRANSFER);
    shop.payple().buyer().payLink(link.address().toString(), type);

    shop.pass(Duration.ofMinutes(11));

    assertThat(shop.resolveUntil("order-1", PaymentState.PAID).methods()).containsExactly(chosen);
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
    // what was paid is looked up by its own type alone, and refunded
    int lookups = shop.sentTo(Shop.LOOKUP);
    assertThat(shop.service().inquire("order-1")).isInstanceOf(Inquiry.Charged.class);
    assertThat(shop.requestsTo(Shop.LOOKUP).stream().skip(lookups))
        .allSatisfy(lookup -> assertThat(lookup.body()).containsEntry("PCD_PAY_TYPE", type));
    shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.CANCELLED);
  }

  @Test
  void linkForACardOrATransferThatIsUnpaidIsLookedUpAsBoth() {
    create(request().cardOrTransfer());

    assertThat(shop.service().inquire("order-1")).isInstanceOf(Inquiry.NotFound.class);

    assertThat(shop.requestsTo(Shop.LOOKUP))
        .extracting(lookup -> lookup.body().get("PCD_PAY_TYPE"))
        .contains("card", "transfer");
  }

  @Test
  void webhookBringsTheLookupForward() {
    PaymentLink link = create(request());
    shop.payple().buyer().payLink(link.address().toString());

    shop.bean(Webhooks.class)
        .receive(Claim.of(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "success")));

    shop.resolveUntil("order-1", PaymentState.PAID);
    shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();
    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(15_000);
  }

  @Test
  void forgedWebhookPaysNothing() {
    create(request());

    shop.bean(Webhooks.class)
        .receive(Claim.of(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "success")));
    shop.resolve();
    shop.resolve();

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @Test
  void repeatedRequestReturnsTheSameLink() {
    PaymentLink link = create(request());

    assertThat(create(request())).isEqualTo(link);
    assertThat(shop.sentTo(LINKS)).isEqualTo(1);
    assertThat(link.toString()).doesNotContain(link.address().toString());
  }

  @Test
  void linkWhoseAnswerIsLostIsNotAskedForAgainAndLookedUp() {
    shop.payple().faults().inject("order-1", Fault.on(Operation.LINK, FaultKind.LOSE_ANSWER_AFTER));

    assertThat(shop.service().createLink(request())).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.service().createLink(request())).isInstanceOf(Outcome.InDoubt.class);

    assertThat(shop.sentTo(LINKS)).isEqualTo(1);
    assertThat(shop.journal().require("order-1").nextCheckAt()).isPresent();
  }

  @Test
  void linkThatWasNotAskedForMayBeAskedForAgain() {
    shop.payple()
        .faults()
        .inject("*", Fault.on(Operation.AUTHENTICATION, FaultKind.DEAD_ADDRESS).repeated(9));

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().createLink(request()));

    shop.payple().faults().clear("*");
    assertThat(create(request()).address()).isNotNull();
  }

  @Test
  void orderOfAnUnpaidLinkExpires() {
    create(request());

    shop.pass(Duration.ofDays(2).plusHours(1));

    shop.resolveUntil("order-1", PaymentState.EXPIRED);
    assertThat(shop.payple().ledger().captures("order-1")).isZero();
  }

  @Test
  void endOfALinkIsNotChanged() {
    create(request());

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(
            () ->
                shop.service()
                    .createLink(
                        LinkRequest.of("order-1", "녹차 100g", 15_000, inTwoDays.plusHours(1))))
        .withMessageContaining("expires at");
    assertThat(shop.sentTo(LINKS)).isEqualTo(1);
  }

  @Test
  void linkThatIsPaidInItsLastMinuteIsFound() {
    PaymentLink link = create(request());
    shop.pass(
        Duration.between(shop.bean(ModuleClock.class).instant(), link.expiresAt()).plusSeconds(30));
    shop.resolve();
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);

    shop.pass(Duration.ofMinutes(11));
    shop.resolveUntil("order-1", PaymentState.EXPIRED);

    // Payple may book what was paid just before
    assertThat(shop.journal().require("order-1").nextCheckAt()).isPresent();
  }

  @Test
  void orderOfALinkHasNoWindow() {
    create(request());

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().checkout(CheckoutRequest.of("order-1", "/shop/payple")));
  }

  @Test
  void claimOfABrowserForALinkIsRefused() {
    create(request());

    shop.bring(
        Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "success", "PCD_PAY_TOTAL", "15000"));

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @Test
  void orderOfAWindowGetsNoLink() {
    shop.open("order-1");

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().createLink(request()));
    assertThat(shop.sentTo(LINKS)).isZero();
  }

  @Test
  void endThatIsOverIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                shop.service()
                    .createLink(LinkRequest.of("order-1", "녹차", 15_000, inTwoDays.minusDays(3))))
        .withMessageContaining("PCD_LINK_EXPIREDATE");
    assertThat(shop.service().find("order-1")).isEmpty();
  }

  private LinkRequest request() {
    return LinkRequest.of("order-1", "녹차 100g", 15_000, inTwoDays);
  }

  private PaymentLink create(LinkRequest request) {
    return shop.service().createLink(request).orElseThrow();
  }
}
