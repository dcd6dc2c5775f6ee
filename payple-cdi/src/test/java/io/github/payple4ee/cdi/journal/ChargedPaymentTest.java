// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Approval;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentDeclined;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** From the claim to the money, in every journal. */
class ChargedPaymentTest extends JournalTest {

  @Test
  void whatPaypleChargedOtherwiseIsKeptUntilItIsPaid() {
    inDoubt();
    assertThat(journal.require(ORDER).observed()).isEmpty();

    learn(new DoubtEvidence.Contradicted(null, "100 won", new Observed(100, 0)));
    assertThat(journal.require(ORDER).observed()).contains(new Observed(100, 0));

    learn(new DoubtEvidence.Contradicted(null, "200 won", new Observed(200, 50)));
    assertThat(journal.require(ORDER).observed()).contains(new Observed(200, 50));

    learn(new ChargeEvidence.Approved(APPROVAL));
    assertThat(journal.require(ORDER).observed()).isEmpty();
  }

  @Test
  void amountThatASuccessNamesIsKeptWhileItIsLookedUp() {
    claimed();
    learn(new DoubtEvidence.Mismatched("0000", "another amount", new Observed(100, 0)));

    assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
    assertThat(journal.require(ORDER).observed()).contains(new Observed(100, 0));
  }

  @Test
  void approvalIsKeptAsPaypleSentIt() {
    paid();

    Payment payment = find();
    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    assertThat(payment.approval()).contains(APPROVAL);
    assertThat(payment.requestedAt()).contains(clock.instant());
    assertThat(payment.refundable()).isEqualTo(15_000);
  }

  @Test
  void approvalWithoutAnyDetailIsOne() {
    claimed();

    learn(new ChargeEvidence.Approved(new Approval(null, null, null, null, null, null)));

    assertThat(find().approval()).contains(new Approval(null, null, null, null, null, null));
  }

  @Test
  void foreignTextThatIsTooLongIsShortened() {
    claimed();
    String endless = "한".repeat(5_000) + "\u0000\n";

    learn(
        new ChargeEvidence.Approved(
            new Approval(null, endless, endless, endless, endless, endless)));

    assertThat(find().approval().orElseThrow().receipt()).hasSize(1024).endsWith("…");
  }

  @Test
  void refusalThatIsTooLongIsShortenedEverywhere() {
    open(REQUEST);
    String endless = "\"<한\u0000>" + "\uD83C\uDF75".repeat(5_000);

    learn(new WindowEvidence.WindowDeclined(new Refusal(endless, endless), Browser.UNKNOWN));

    assertThat(find().refusal().orElseThrow().message()).hasSizeLessThanOrEqualTo(500);
    assertThat(journal.history(ORDER)).hasSize(1);
    assertThat(received()).singleElement().isInstanceOf(PaymentDeclined.class);
  }

  @Test
  void declineIsKeptWithItsReason() {
    claimed();

    learn(new ChargeEvidence.Declined(LIMIT));

    assertThat(find().state()).isEqualTo(PaymentState.DECLINED);
    assertThat(find().refusal()).contains(LIMIT);
  }

  @Test
  void buyerWhoCameBackPaysAfterADeclineInTheWindow() {
    open(REQUEST);
    learn(new WindowEvidence.WindowDeclined(LIMIT, Browser.UNKNOWN));

    learn(
        new WindowEvidence.WindowOpened(
            clock.instant(), "http://localhost:8090", Browser.UNKNOWN, false));

    assertThat(find().state()).isEqualTo(PaymentState.OPEN);
    assertThat(find().refusal()).isEmpty();
  }

  @Test
  void whatWasNotSentMayBeTriedAgain() {
    claimed();

    learn(new ChargeEvidence.NotSent(Phase.AUTHENTICATED, "Connection refused"));

    assertThat(find().state()).isEqualTo(PaymentState.OPEN);
    assertThat(find().requestedAt()).isEmpty();
    assertThat(learn(claim()).changed()).isTrue();
  }

  @Test
  void historyHasWhatHappenedInItsOrder() {
    open(REQUEST);
    learn(
        new WindowEvidence.WindowOpened(
            clock.instant(), "http://localhost:8090", Browser.UNKNOWN, false));
    learn(claim());
    clock.advance(Duration.ofSeconds(2));
    learn(new DoubtEvidence.Doubt(Phase.ANSWERED, "SPCD1001", "HTTP 500"));
    learn(new ChargeEvidence.Approved(APPROVAL));

    Instant now = clock.instant();
    assertThat(journal.history(ORDER))
        .containsExactly(
            line(now.minusSeconds(2), "OPEN", "OPEN", "WindowOpened", null, null, null),
            line(now.minusSeconds(2), "OPEN", "CONFIRMING", "Claimed", null, null, null),
            line(now, "CONFIRMING", "IN_DOUBT", "Doubt", Phase.ANSWERED, "SPCD1001", "HTTP 500"),
            line(now, "IN_DOUBT", "PAID", "Approved", Phase.UNDERSTOOD, null, null));
  }

  @Test
  void evidenceThatComesTooLateLeavesALineAndNothingElse() {
    paid();
    Payment before = find();

    Transition.Result result = learn(new ChargeEvidence.Declined(LIMIT));

    assertThat(result.changed()).isFalse();
    assertThat(find()).isEqualTo(before);
    assertThat(journal.history(ORDER))
        .last()
        .isEqualTo(
            line(
                clock.instant(),
                "PAID",
                "PAID",
                "Declined",
                null,
                null,
                "no change: the payment is PAID"));
  }

  @Test
  void claimThatIsOverLongIsKeptShort() {
    open(REQUEST);

    learn(new ClaimEvidence.ClaimRefused("long ".repeat(2_000), false));

    assertThat(journal.history(ORDER))
        .singleElement()
        .satisfies(line -> assertThat(line.message()).hasSize(500));
  }

  private HistoryLine line(
      Instant at, String from, String to, String evidence, Phase phase, String code, String said) {
    return new HistoryLine(
        at, PaymentState.valueOf(from), PaymentState.valueOf(to), evidence, phase, code, said);
  }
}
