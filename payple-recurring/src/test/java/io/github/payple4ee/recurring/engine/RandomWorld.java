// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** The two nodes, the time that passes, and what goes wrong for all subscriptions together. */
final class RandomWorld {

  private static final long FAST = 5_000_000;

  private final TeaShop tea;
  private final Random random;
  private final List<RandomNode> nodes;
  private Instant trustedFrom = Instant.MIN;
  private boolean refused;

  RandomWorld(TeaShop tea, Random random, List<RandomNode> nodes) {
    this.tea = tea;
    this.random = random;
    this.nodes = nodes;
  }

  /** Whether all that is due was done: nothing failed lately, and nothing stops the run. */
  boolean allIsDone() {
    return tea.now().isAfter(trustedFrom) && tea.recurring().report(tea.today()).stopped() == null;
  }

  /** The nodes work, and may lose their power. */
  void work() {
    boolean cut = random.nextInt(12) == 0;
    work(cut);
    if (refused) {
      // events whose observer threw are delivered again later
      tea.shop().bean(RecurringEventRecorder.class).refuse(0);
      trustedFrom = tea.now().plus(Duration.ofDays(2));
      refused = false;
    }
    if (cut) {
      Instant leasesEnd = tea.now().plus(Duration.ofMinutes(30));
      trustedFrom = leasesEnd.isAfter(trustedFrom) ? leasesEnd : trustedFrom;
    }
  }

  /** Nothing goes wrong for a day. */
  void goodDay() {
    tea.shop().payple().faults().clear();
    tea.shop().bean(RecurringEventRecorder.class).refuse(0);
    tea.goTo(tea.today().plusDays(1), LocalTime.of(11, 10));
    work(false);
  }

  void trouble() {
    if (random.nextInt(30) == 0) {
      tea.shop().bean(RecurringEventRecorder.class).refuse(1 + random.nextInt(3));
      refused = true;
    }
    if (random.nextInt(25) == 0) {
      tea.shop()
          .payple()
          .faults()
          .inject(
              Faults.ANY_ORDER,
              Fault.on(Operation.AUTHENTICATION, FaultKind.HTTP_500)
                  .repeated(1 + random.nextInt(4)));
    }
  }

  /** Time passes: mostly to the next morning or evening, and sometimes no server runs for long. */
  void pass() {
    LocalDate day = tea.today();
    LocalTime time = tea.now().atZone(KoreanTime.KST).toLocalTime();
    int luck = random.nextInt(100);
    if (luck < 8) {
      tea.shop().pass(Duration.ofMinutes(List.of(1, 6, 16, 61, 241).get(random.nextInt(5))));
    } else if (luck < 14) {
      tea.goTo(day.plusDays(1), LocalTime.of(random.nextInt(24), 5 + random.nextInt(40)));
    } else if (luck < 17) {
      tea.goTo(day.plusDays(2 + random.nextInt(20)), LocalTime.of(9 + random.nextInt(10), 30));
    } else if (luck < 18 && random.nextInt(2) == 0) {
      tea.goTo(day.plusDays(25 + random.nextInt(80)), LocalTime.of(9 + random.nextInt(10), 30));
    } else if (time.isBefore(LocalTime.of(11, 30))) {
      tea.goTo(day, LocalTime.of(17, 20));
    } else {
      tea.goTo(day.plusDays(1), LocalTime.of(11, 10));
    }
  }

  private void work(boolean cut) {
    hurry();
    CompletableFuture.allOf(
            nodes.stream()
                .map(node -> CompletableFuture.runAsync(() -> node.work(cut)))
                .toArray(CompletableFuture[]::new))
        .join();
    tea.shop().resolve();
    if (!cut) {
      nodes.get(0).work(false);
    } else if (random.nextBoolean()) {
      tea.shop().pass(Duration.ofMinutes(6));
    }
  }

  /** After trouble the run is slow, in real time; how it slows down is tested elsewhere. */
  private void hurry() {
    tea.database()
        .own(
            store -> {
              RunRow run = tea.shop().bean(RunControl.class).read(store);
              Instant before = run.nextAt;
              run.perThousandSeconds = FAST;
              run.nextAt = before.plusMillis(1);
              store.run().update(run, before);
              return run;
            });
  }
}
