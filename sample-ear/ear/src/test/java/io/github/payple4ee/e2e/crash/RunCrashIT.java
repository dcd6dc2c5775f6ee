// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * A server is killed at every step of the run that charges a subscription, and started again, or
 * another node goes on. Usually at a few steps; at all of them with {@code -Pcrash}, which writes
 * docs/crash-table.md.
 */
@DisplayName("A power cut at any step of a run neither loses a month nor charges it twice")
class RunCrashIT {

  private static final boolean WHOLE = Boolean.getBoolean("payple.crash.whole");
  // names of operations, separated by commas; all of them when it is empty
  private static final String ONLY = System.getProperty("payple.crash.only", "");

  private static final CrashTable TABLE = new CrashTable();
  @Nullable private static RunNodes nodes;
  @Nullable private static Renewals renewals;

  @AfterAll
  static void stop() {
    if (nodes != null) {
      nodes.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> killedAtAStepOfARun() {
    return RunStory.ALL.stream()
        .filter(story -> ONLY.isEmpty() || ONLY.contains(story.title()))
        .flatMap(RunCrashIT::cases);
  }

  @Test
  @DisabledIfSystemProperty(named = "payple.crash.whole", matches = "true")
  void tableInTheDocumentsHasTheStepsThatThereAre() throws IOException {
    for (RunStory story : RunStory.ALL) {
      if (CrashTable.documented(story.title()).isEmpty()) {
        // never run as a whole
        continue;
      }
      assertThat(CrashTable.documented(story.title()))
          .as("docs/crash-table.md is stale for \"%s\": ./mvnw -Pcrash verify", story.title())
          .containsExactlyElementsOf(story.steps().stream().map(RunStep::words).toList());
    }
  }

  private static Stream<DynamicTest> cases(RunStory story) {
    List<RunStep> steps = WHOLE ? story.steps() : story.few();
    return steps.stream()
        .map(
            step ->
                DynamicTest.dynamicTest(
                    story.title() + ", " + step.words(), () -> killedAt(story, step)));
  }

  private static void killedAt(RunStory story, RunStep step) {
    if (nodes == null) {
      nodes = new RunNodes();
    }
    nodes.require(story.nodes());
    if (renewals == null || !renewals.inOrder()) {
      // the first one, or after a failure
      renewals = Renewals.begin(nodes, renewals);
    }
    Killed killed = renewals.month(story, step);
    if (step.phase() == RunPhase.PLAN) {
      // what was planned then
      renewals.month(story, null);
    }
    nodes.requireAllSteps();
    if (WHOLE) {
      // row by row, because the whole takes long
      TABLE.add(story, step, killed);
      TABLE.write();
    }
  }
}
