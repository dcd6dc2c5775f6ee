// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * The server's process is killed at every step of every operation, restarted, and its orders
 * compared with Payple's own books; then the operation is asked for again. Usually a few steps of
 * each; all of them with {@code -Pcrash}, which writes docs/crash-table.md.
 */
@DisplayName("A power cut at any step neither loses money nor takes it twice")
class CrashTableIT {

  private static final boolean WHOLE = Boolean.getBoolean("payple.crash.whole");
  // names of operations, separated by commas; all of them when it is empty
  private static final String ONLY = System.getProperty("payple.crash.only", "");
  private static final Duration OUTCOME_TIMEOUT = Duration.ofSeconds(90);
  private static final int MOST_RECORDINGS = 8;
  private static final Map<String, String> SHORT_WAITS =
      Map.of(
          "PAYPLE_CONNECT_TIMEOUT", "PT2S",
          "PAYPLE_READ_TIMEOUT", "PT3S",
          "PAYPLE_DEADLINE", "PT7S",
          "PAYPLE_LOOKUP_DELAYS", "PT0.5S,PT1S,PT10S");

  private static final CrashTable TABLE = new CrashTable();
  private static PowerSwitch power;
  private static Sample sample;

  @BeforeAll
  static void start() {
    power = new PowerSwitch(Path.of(System.getProperty("sample.work"), "crash-agent"));
    Map<String, String> environment = new java.util.HashMap<>(SHORT_WAITS);
    environment.put("JVM_ARGS", power.javaAgent());
    sample = Sample.start("crash", SimulatorOptions.defaults(), environment);
  }

  @AfterAll
  static void stop() {
    sample.close();
    if (WHOLE) {
      TABLE.write();
    }
  }

  @TestFactory
  Stream<DynamicTest> killedAtAStep() {
    return Story.all(sample).stream()
        .filter(story -> ONLY.isEmpty() || ONLY.contains(story.title()))
        .flatMap(CrashTableIT::cases);
  }

  @Test
  @DisabledIfSystemProperty(named = "payple.crash.whole", matches = "true")
  void tableInTheDocumentsHasTheStepsThatThereAre() throws IOException {
    SoftAssertions tables = new SoftAssertions();
    for (Story story : Story.all(sample)) {
      if (CrashTable.documented(story.title()).isEmpty()) {
        // never run as a whole
        continue;
      }
      tables
          .assertThat(CrashTable.documented(story.title()))
          .as("docs/crash-table.md is stale for \"%s\": ./mvnw -Pcrash verify", story.title())
          .containsExactlyInAnyOrderElementsOf(CrashTable.words(recorded(story)));
    }
    tables.assertAll();
  }

  private static Stream<DynamicTest> cases(Story story) {
    List<String> steps = recorded(story);
    Stream<Integer> chosen =
        WHOLE
            ? Stream.iterate(1, step -> step <= steps.size(), step -> step + 1)
            : Stream.of(spread(story, steps.size())).filter(step -> step > 0);
    return chosen.map(
        step ->
            DynamicTest.dynamicTest(
                story.title() + ", step " + step + ": " + steps.get(step - 1),
                () -> killedAt(story, step)));
  }

  /** For the short form: one step of each operation, spread from the first to the last. */
  private static int spread(Story story, int steps) {
    return switch (story.title()) {
      case "confirm" -> steps / 2;
      case "charge" -> steps * 2 / 3;
      case "cancel a part" -> steps - 3;
      default -> 0;
    };
  }

  /**
   * The resolver may deliver at the same moment and add steps of its own: the shortest counts, once
   * it was seen again.
   */
  private static List<String> recorded(Story story) {
    List<String> shortest = recordedOnce(story);
    for (int recordings = 1; recordings < MOST_RECORDINGS; recordings++) {
      List<String> another = recordedOnce(story);
      if (another.equals(shortest)) {
        return shortest;
      }
      if (another.size() < shortest.size()) {
        shortest = another;
      }
    }
    return shortest;
  }

  private static List<String> recordedOnce(Story story) {
    story.prepare();
    awaitOutcome(story);
    power.record();
    story.run();
    power.off();
    story.assertAgreement();
    assertThat(story.notified()).isOne();
    power.requireAllSteps();
    return power.steps();
  }

  private static void killedAt(Story story, int step) {
    story.prepare();
    awaitOutcome(story);
    power.cutAt(step);
    try {
      story.run();
    } catch (UncheckedIOException cut) {
      // the server is down
    }
    sample.server().awaitEnd();
    List<String> steps = power.steps();
    power.off();
    long cutAt = System.nanoTime();
    sample.server().start();
    awaitOutcome(story);
    awaitTheEndOfLookups(story);
    Duration known = Duration.ofNanos(System.nanoTime() - cutAt);
    story.assertAgreement();
    TABLE.add(story, steps.get(steps.size() - 1), known);

    askAgain(story);
    story.assertAgreement();
    assertThat(story.done()).isOne();
    assertThat(story.state()).isEqualTo(story.doneState());
  }

  /**
   * Repeats the operation, like a caller after a broken connection, until there is an event,
   * because a server may be slow.
   */
  private static void askAgain(Story story) {
    for (int attempt = 1; attempt <= 3; attempt++) {
      story.run();
      awaitOutcome(story);
      if (story.notified() == 1) {
        return;
      }
    }
    await().atMost(OUTCOME_TIMEOUT).untilAsserted(() -> assertThat(story.notified()).isOne());
  }

  /**
   * Waits until the module does not process the order by itself any more, unless the order waits
   * for its buyer.
   */
  private static void awaitOutcome(Story story) {
    await()
        .atMost(OUTCOME_TIMEOUT)
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              Reply explained = explanation(story);
              boolean left =
                  explained.status() != 404
                      && explained.text("nextAt") == null
                      && !explained.text("next").contains("delivered again");
              return left || explained.status() == 404 || explained.text("state").equals("OPEN");
            });
  }

  /** Waits until the only remaining step of an open order is its expiry, a day later. */
  private static void awaitTheEndOfLookups(Story story) {
    await()
        .atMost(OUTCOME_TIMEOUT)
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              String nextAt = explanation(story).text("nextAt");
              return nextAt == null
                  || Instant.parse(nextAt).isAfter(Instant.now().plus(Duration.ofHours(1)));
            });
  }

  private static Reply explanation(Story story) {
    return sample.shop().asOperator().get("shop/api/orders/" + story.orderId() + "/explanation");
  }
}
