// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.UnknownOrderException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Evidence that is chosen from what is known under the lock. */
class ChosenEvidenceTest extends JournalTest {

  @Test
  void isChosenFromWhatIsKnown() {
    open(REQUEST);

    Transition.Result result =
        journal.transition(
            ORDER,
            known ->
                known.payment().amount() == 15_000
                    ? Optional.of(new WindowEvidence.WindowClosed(Browser.UNKNOWN))
                    : Optional.empty());

    assertThat(result.changed()).isTrue();
    assertThat(result.evidence()).isInstanceOf(WindowEvidence.WindowClosed.class);
    assertThat(result.events()).isEqualTo(outbox.undelivered(ORDER));
    assertThat(find().state()).isEqualTo(PaymentState.ABANDONED);
  }

  @Test
  void isNoneAndNothingIsStored() {
    open(REQUEST);

    Transition.Result result = journal.transition(ORDER, known -> Optional.empty());

    assertThat(result.evidence()).isNull();
    assertThat(result.changed()).isFalse();
    assertThat(result.payment()).isEqualTo(find());
    assertThat(result.events()).isEmpty();
    assertThat(journal.history(ORDER)).isEmpty();
  }

  @Test
  void isOfAnOrderThatWasOpened() {
    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(() -> journal.transition("unknown", known -> Optional.empty()));
  }
}
