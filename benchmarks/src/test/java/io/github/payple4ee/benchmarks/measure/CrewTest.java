// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {

  @Test
  void refusalsAreCountedByTheirKindAndAreNoFailures() throws InterruptedException {
    Measurement measured =
        measured(
            run ->
                number -> {
                  switch ((int) number) {
                    case 0 -> throw new RefusedException("busy", Duration.ZERO);
                    case 1 -> throw new RefusedException("late", Duration.ZERO);
                    case 2 -> throw new IllegalStateException("broken");
                    default -> {
                      // done
                    }
                  }
                },
            Run.times(5, "test", 1, "t"));

    assertThat(measured.operations()).isEqualTo(2);
    assertThat(measured.failures()).isEqualTo(1);
    assertThat(measured.refused()).isEqualTo(2);
    assertThat(measured.refused("busy")).isEqualTo(1);
    assertThat(measured.refused("never")).isZero();
  }

  @Test
  void callerThatIsRefusedWaitsUntilItMayComeAgain() throws InterruptedException {
    Measurement measured =
        measured(
            run ->
                number -> {
                  throw new RefusedException("busy", Duration.ofHours(1));
                },
            Run.lasting(Duration.ofMillis(100), "test", 2, "t"));

    assertThat(measured.refused("busy")).isEqualTo(2);
  }

  @Test
  void callersThatRestBeginOneAfterTheOther() throws InterruptedException {
    List<Long> begun = new CopyOnWriteArrayList<>();
    Run run = Run.lasting(Duration.ofMillis(400), "test", 4, "t").resting(Duration.ofMillis(400));

    measured(each -> number -> begun.add(System.nanoTime()), run);

    List<Long> inOrder = begun.stream().sorted().toList();
    assertThat(inOrder).hasSize(4);
    assertThat(IntStream.range(1, 4).mapToLong(i -> inOrder.get(i) - inOrder.get(0)))
        .allMatch(nanos -> nanos > Duration.ofMillis(50).toNanos());
  }

  private static Measurement measured(Work work, Run run) throws InterruptedException {
    return new Crew(work, run).measure(Thread::new);
  }
}
