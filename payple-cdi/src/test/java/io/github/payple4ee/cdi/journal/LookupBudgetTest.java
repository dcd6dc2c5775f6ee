// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The nodes of a shop share the lookups that Payple allows the merchant")
class LookupBudgetTest extends JournalTest {

  private static final Duration BETWEEN = Duration.ofMillis(500);

  @Test
  void eachLookupOfEachNodeIsAfterThoseOfTheOthers() {
    LookupBudget one = node();
    LookupBudget two = node();

    assertThat(one.take(BETWEEN)).isZero();
    assertThat(two.take(BETWEEN)).isEqualTo(BETWEEN);
    assertThat(one.take(BETWEEN)).isEqualTo(BETWEEN.multipliedBy(2));
    clock.advance(BETWEEN.multipliedBy(3));
    assertThat(two.take(BETWEEN)).isZero();
  }

  @Test
  void timeThatNoNodeUsedIsNotSaved() {
    node().take(BETWEEN);
    clock.advance(Duration.ofHours(1));

    assertThat(node().take(BETWEEN)).isZero();
    assertThat(node().take(BETWEEN)).isEqualTo(BETWEEN);
  }

  @Test
  void nodeTakesNoLookupThatIsTooFarAhead() {
    assertThat(node().takeWithin(BETWEEN, BETWEEN)).contains(Duration.ZERO);
    assertThat(node().takeWithin(BETWEEN, BETWEEN)).contains(BETWEEN);
    assertThat(node().takeWithin(BETWEEN, BETWEEN)).isEmpty();

    assertThat(node().take(BETWEEN)).isEqualTo(BETWEEN.multipliedBy(2));
    clock.advance(BETWEEN.multipliedBy(2));
    assertThat(node().takeWithin(BETWEEN, BETWEEN)).contains(BETWEEN);
  }

  @Test
  void nodeWhoseClockWasAheadDoesNotStopTheLookups() {
    clock.advance(Duration.ofDays(1));
    node().take(BETWEEN);
    clock.advance(Duration.ofDays(-1));

    assertThat(node().take(BETWEEN)).isZero();
    assertThat(node().take(BETWEEN)).isEqualTo(BETWEEN);
  }

  @Test
  void nodesThatAskAtTheSameTimeGetDifferentTimes() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Duration>> lookups = new ArrayList<>();
      for (int lookup = 0; lookup < 20; lookup++) {
        LookupBudget node = node();
        lookups.add(() -> node.take(BETWEEN));
      }
      List<Duration> waits = new ArrayList<>();
      for (Future<Duration> wait : nodes.invokeAll(lookups)) {
        waits.add(wait.get());
      }

      assertThat(waits).doesNotHaveDuplicates().hasSize(20);
    } finally {
      nodes.shutdownNow();
    }
  }

  private LookupBudget node() {
    return new LookupBudget(transactions, clock);
  }
}
