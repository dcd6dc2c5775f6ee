// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentLink;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.journal.LostCommits;
import io.github.payple4ee.cdi.journal.TestDatabase;
import io.github.payple4ee.event.PaymentCompleted;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The database commits the request for a payment link, or its answer, and the module does not read
 * that. {@link Rule01LostIntentTest} has the same on PostgreSQL.
 */
@DisplayName("Rule 1: no request for a link without an intent that is known to be committed")
class LostLinkRequestTest {

  private static final String LINKS = "/php/link/api/LinkRegAct.php";
  private static final String UPDATE = "update payple_payment";

  private final TestDatabase database = TestDatabase.start();
  private final LostCommits commits = new LostCommits(database.dataSource());

  @RegisterExtension final Shop shop = Shop.usual().in(commits::dataSource);

  private final LinkRequest request =
      LinkRequest.of(
          "order-1", "녹차 100g", 15_000, LocalDateTime.now(ZoneId.of("Asia/Seoul")).plusDays(2));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void linkIsNotRequestedAndTheCallerIsInformed() {
    commits.loseTheAnswerAfter(UPDATE);

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().createLink(request))
        .withMessageContainingAll("order-1", "same order id", "nothing was sent");

    assertThat(commits.lost()).isEqualTo(1);
    assertThat(shop.sentTo(LINKS)).isZero();
    // the request was committed, so the order is looked up
    assertThat(shop.find("order-1").requestedAt()).isPresent();
    assertThat(shop.journal().require("order-1").nextCheckAt()).isPresent();
  }

  @Test
  void linkIsCreatedOnceWhenTheRequestIsRepeatedAfterItsLease() {
    commits.loseTheAnswerAfter(UPDATE);
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().createLink(request));
    assertThat(shop.service().createLink(request)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(shop.sentTo(LINKS)).isZero();

    passTheLease();
    PaymentLink link = shop.service().createLink(request).orElseThrow();

    assertThat(shop.service().createLink(request).orElseThrow()).isEqualTo(link);
    assertThat(shop.sentTo(LINKS)).isEqualTo(1);
    shop.payple().buyer().payLink(link.address().toString());
    shop.pass(Duration.ofMinutes(11));
    shop.resolveUntil("order-1", PaymentState.PAID);
    assertThat(shop.received()).singleElement().isInstanceOf(PaymentCompleted.class);
  }

  @Test
  void orderExpiresWhenTheRequestIsNotRepeated() {
    commits.loseTheAnswerAfter(UPDATE);
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().createLink(request));

    shop.pass(Duration.ofDays(2).plusHours(1));

    shop.resolveUntil("order-1", PaymentState.EXPIRED);
    assertThat(shop.sentTo(LINKS)).isZero();
  }

  private void passTheLease() {
    shop.pass(shop.bean(TimeLimits.class).callLease().plusSeconds(1));
  }
}
