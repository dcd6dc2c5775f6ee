// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CardQuestionsTest {

  private Instant now = Instant.parse("2026-11-02T03:04:05Z");
  private final CardQuestions questions = new CardQuestions(() -> now);

  @Test
  void floodOfVisitorsIsNoFloodOfQuestions() {
    long asked = 0;
    for (int visitor = 0; visitor < 1_000; visitor++) {
      now = now.plusMillis(1);
      asked += questions.mayAsk() ? 1 : 0;
    }

    assertThat(asked).isEqualTo(5);
  }

  @Test
  void visitorWhoComesLaterMayAskAgain() {
    assertThat(questions.mayAsk()).isTrue();
    assertThat(questions.mayAsk()).isFalse();

    now = now.plus(CardQuestions.EACH);

    assertThat(questions.mayAsk()).isTrue();
  }

  @Test
  void clockThatIsSetBackBlocksNoLookup() {
    assertThat(questions.mayAsk()).isTrue();

    now = now.minusSeconds(3_600);

    assertThat(questions.mayAsk()).isTrue();
  }
}
