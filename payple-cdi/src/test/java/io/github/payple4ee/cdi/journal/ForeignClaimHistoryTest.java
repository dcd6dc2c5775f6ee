// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Claims of other browsers leave few lines in the history and end nothing. */
class ForeignClaimHistoryTest extends JournalTest {

  @Test
  void historyHasTwentyLinesAndThenOneAnHourWithTheNumber() {
    open(REQUEST);
    for (int claim = 0; claim < 100; claim++) {
      learn(new ClaimEvidence.ClaimRefused("forged", false));
    }
    assertThat(journal.history(ORDER)).hasSize(20);

    clock.advance(Duration.ofHours(1));
    learn(new ClaimEvidence.ClaimRefused("forged", false));
    learn(new ClaimEvidence.ClaimRefused("forged", false));

    assertThat(journal.history(ORDER))
        .hasSize(21)
        .last()
        .satisfies(line -> assertThat(line.message()).contains("forged", "101"));
  }

  @Test
  void hidesNoChange() {
    open(REQUEST);
    for (int claim = 0; claim < 100; claim++) {
      learn(new ClaimEvidence.ClaimRefused("forged", false));
    }

    learn(claim());

    assertThat(journal.history(ORDER))
        .last()
        .satisfies(line -> assertThat(line.to()).isEqualTo(PaymentState.CONFIRMING));
  }

  @Test
  void isNotBelievedOfTheBuyersWindow() {
    open(REQUEST);
    Browser buyer = new Browser("buyer");
    learn(new WindowEvidence.WindowOpened(clock.instant(), "http://localhost:8090", buyer, true));

    learn(new WindowEvidence.WindowClosed(Browser.UNKNOWN));

    assertThat(find().state()).isEqualTo(PaymentState.OPEN);
    assertThat(openedBy(buyer)).isTrue();
    assertThat(openedBy(Browser.UNKNOWN)).isFalse();
    assertThat(learn(new WindowEvidence.WindowClosed(buyer)).changed()).isTrue();
  }

  @Test
  void anotherBrowserIsAcceptedWhenTheBuyersHourIsOver() {
    open(REQUEST);
    Browser another = new Browser("another");
    learn(
        new WindowEvidence.WindowOpened(
            clock.instant(), "http://localhost:8090", new Browser("buyer"), true));
    clock.advance(Duration.ofHours(1));

    learn(new WindowEvidence.WindowOpened(clock.instant(), "http://localhost:8090", another, true));

    assertThat(openedBy(another)).isTrue();
  }
}
