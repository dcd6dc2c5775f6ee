// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.LossyLine;
import io.github.payple4ee.cdi.journal.PostgresServer;
import io.github.payple4ee.cdi.journal.RefundState;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentNotCharged;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The connection to PostgreSQL breaks after the intent of a charge was committed and before the
 * module reads that. The module does not know whether the intent is there, so it sends nothing.
 */
@DisplayName("Rule 1: no call without an intent that is known to be committed")
class Rule01LostIntentTest {

  private static final ChargeRequest CHARGE =
      ChargeRequest.of("order-1", "1234", "Green tea", 15_000);
  private static final String INTENT = "insert into payple_payment";
  private static final String LINK = "/php/link/api/LinkRegAct.php";

  private final LossyLine line = LossyLine.to(PostgresServer.port());

  @RegisterExtension final Shop shop = Shop.usual().in(this::journal);

  private DataSource journal() {
    return PostgresServer.dataSource(line.port(), PostgresServer.newJournal(), "");
  }

  @BeforeEach
  void registerCard() {
    shop.registerCard("1234");
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void chargeIsNotSentAndTheCallerIsInformed() {
    line.loseTheAnswerTo(INTENT);

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().charge(CHARGE))
        .withMessageContaining("order-1")
        .withMessageContaining("same order id");

    assertThat(line.lost()).isEqualTo(1);
    assertThat(shop.sentTo(Shop.CHARGE)).isZero();
    // the intent was committed, so the order is looked up
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.CHARGING);
  }

  @Test
  void orderIsLookedUpAndChargedOnceWhenItIsRepeated() {
    line.loseTheAnswerTo(INTENT);

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().charge(CHARGE));

    shop.pass(shop.bean(TimeLimits.class).callLease().plus(Duration.ofSeconds(1)));
    Payment payment = shop.resolveUntil("order-1", PaymentState.NOT_CHARGED);
    assertThat(payment.requestedAt()).isPresent();
    assertThat(shop.sentTo(Shop.CHARGE)).isZero();

    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.service().charge(CHARGE)).isInstanceOf(Outcome.Approved.class);

    assertThat(shop.sentTo(Shop.CHARGE)).isEqualTo(1);
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
    assertThat(shop.received())
        .filteredOn(event -> event.orderId().equals("order-1"))
        .filteredOn(
            event -> event instanceof PaymentNotCharged || event instanceof PaymentCompleted)
        .hasExactlyElementsOfTypes(PaymentNotCharged.class, PaymentCompleted.class);
  }

  @Test
  void linkIsNotRequestedAndIsCreatedOnceWhenItIsRepeated() {
    LinkRequest link =
        LinkRequest.of(
            "order-3", "Green tea", 15_000, LocalDateTime.now(ZoneId.of("Asia/Seoul")).plusDays(2));
    line.loseTheAnswerTo("update payple_payment", "COMMIT");

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().createLink(link))
        .withMessageContainingAll("order-3", "same order id");
    assertThat(line.lost()).isEqualTo(1);
    assertThat(shop.sentTo(LINK)).isZero();

    shop.pass(shop.bean(TimeLimits.class).callLease().plus(Duration.ofSeconds(1)));
    assertThat(shop.service().createLink(link)).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.service().createLink(link)).isInstanceOf(Outcome.Approved.class);

    assertThat(shop.sentTo(LINK)).isEqualTo(1);
  }

  @Test
  void refundIsNotSentAndIsMadeOnceWhenItIsRepeated() {
    shop.pay("order-2");
    // lookups name the sum of the refunds from the first one on
    shop.service().cancel(CancelRequest.partial("order-2", 1_000)).orElseThrow();
    CancelRequest refund = CancelRequest.partial("order-2", 5_000).named("return-1");
    line.loseTheAnswerTo("insert into payple_refund", "COMMIT");

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().cancel(refund))
        .withMessageContainingAll("order-2", "same refund id");
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(1);

    shop.pass(shop.bean(TimeLimits.class).callLease().plus(Duration.ofSeconds(1)));
    shop.resolveUntil(
        () ->
            shop.journal().require("order-2").refund("return-1").orElseThrow().state()
                == RefundState.NOT_SEEN);
    assertThat(shop.service().cancel(refund)).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.service().cancel(refund)).isInstanceOf(Outcome.Approved.class);

    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(2);
    assertThat(shop.payple().ledger().refunded("order-2")).isEqualTo(6_000);
  }
}
