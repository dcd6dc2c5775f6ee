// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.recurring.Ladder;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ladder is refused when its column could not keep it")
class LadderLimitsTest {

  private static final int COLUMN = 300;

  private static Ladder ladder(List<Integer> payDays, int mostInThirtyDays) {
    return new Ladder(
        IntStream.rangeClosed(41, 60).boxed().toList(),
        payDays,
        5,
        Collections.nCopies(20, Duration.ofDays(7)),
        Duration.ofDays(7),
        mostInThirtyDays,
        mostInThirtyDays);
  }

  @Test
  void longestLadderIsKept() {
    Ladder longest = ladder(IntStream.rangeClosed(12, 31).boxed().toList(), 9999);

    assertThat(LadderText.of(longest)).hasSizeLessThanOrEqualTo(COLUMN);
    assertThat(LadderText.read(LadderText.of(longest))).isEqualTo(longest);
  }

  @Test
  void longerOnesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ladder(Collections.nCopies(21, 31), 9999))
        .withMessageContaining("payDays");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ladder(List.of(31), 10_000))
        .withMessageContaining("9999");
  }
}
