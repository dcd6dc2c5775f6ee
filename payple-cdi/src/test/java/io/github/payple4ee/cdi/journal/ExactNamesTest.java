// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.Terms;
import io.github.payple4ee.UnknownOrderException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names that differ in a byte are different names")
class ExactNamesTest extends JournalTest {

  // each differs from the first in one way: case, blank, accent, its composition, full width
  private static final List<String> NAMES =
      List.of(
          "case-1",
          "Case-1",
          "case-1 ",
          " case-1",
          "cas\u00e9-1",
          "case\u0301-1",
          "\uff43ase-1",
          "case-\uff11");

  @Test
  void ordersAreAsManyAsTheirNames() {
    for (String orderId : NAMES) {
      open(orderId);
    }

    learn("case-1", claim());
    learn("case-1", new ChargeEvidence.Approved(APPROVAL));

    assertThat(NAMES)
        .allSatisfy(
            orderId ->
                assertThat(journal.find(orderId).orElseThrow().state())
                    .isEqualTo(orderId.equals("case-1") ? PaymentState.PAID : PaymentState.OPEN));
    assertThat(journal.history("Case-1")).isEmpty();
  }

  @Test
  void orderIsNotFoundByANameThatIsLikeItsOwn() {
    open("case-1");

    for (String orderId : NAMES.subList(1, NAMES.size())) {
      assertThat(journal.find(orderId)).as(orderId).isEmpty();
      assertThatExceptionOfType(UnknownOrderException.class)
          .as(orderId)
          .isThrownBy(() -> learn(orderId, claim()));
    }
  }

  @Test
  void refundsAreAsManyAsTheirNames() {
    paid();
    for (String refundId : NAMES) {
      refund(refundId, 100);
    }

    assertThat(find().refunded()).isEqualTo(100L * NAMES.size());
  }

  @Test
  void cardsAreFoundByTheirWholeDigestAndNumberAlone() {
    journal.open(
        NewPayment.of(RegistrationRequest.of("card-1", "1234")),
        clock.instant().plus(Duration.ofHours(24)));
    learn(
        "card-1",
        new CardEvidence.Registered(CardDetails.of(new SealedKey("v2:0:sealed", "digest-a"))));

    assertThat(cards.cardsOf(List.of("digest-A", "digest-a ", "d\u00edgest-a"))).isEmpty();
    assertThat(cards.cardsOf(List.of("digest-a"))).hasSize(1);
    assertThat(cards.latestCard("1234 ")).isEmpty();
    assertThat(cards.ofBuyer("\uff11234", InstrumentKind.CARD)).isEmpty();
  }

  private void open(String orderId) {
    // as an id that an older version, or another application, may have stored
    Terms terms = PaymentRequest.of("any", "녹차 100g", 15_000).with(PaymentWork.CERT).terms();
    journal.open(
        new NewPayment(orderId, "녹차 100g", 15_000, terms),
        clock.instant().plus(Duration.ofHours(24)));
  }
}
