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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * The server's process is killed at every step of every operation, restarted, and its orders
 * compared with Payple's own books; then the operation is asked for again. Usually a few steps; all
 * of them with {@code -Pcrash}, which writes docs/crash-table.md.
 */
@DisplayName("A power cut at any step neither loses money nor takes it twice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrashTableOfOperations {

  private static final boolean WHOLE = Boolean.getBoolean("payple.crash.whole");
  // names of operations, separated by commas; all of them when it is empty
  private static final List<String> ONLY =
      Pattern.compile(",")
          .splitAsStream(System.getProperty("payple.crash.only", ""))
          .map(String::strip)
          .filter(title -> !title.isEmpty())
          .toList();
  private static final Duration OUTCOME_TIMEOUT = Duration.ofSeconds(90);
  private static final int MOST_RECORDINGS = 8;
  private static final Map<String, String> SHORT_WAITS =
      Map.of(
          "PAYPLE_CONNECT_TIMEOUT", "PT2S",
          "PAYPLE_READ_TIMEOUT", "PT3S",
          "PAYPLE_DEADLINE", "PT7S",
          "PAYPLE_LOOKUP_DELAYS", "PT0.5S,PT1S,PT10S");

  private final CrashTable table = new CrashTable();
  private final String server;
  private final String suffix;
  private PowerSwitch power;
  private Sample sample;

  /** The table of a server of this name; its sections have their titles with this suffix. */
  CrashTableOfOperations(String server, String suffix) {
    this.server = server;
    this.suffix = suffix;
  }

  /** The variables of the database. */
  abstract Map<String, String> database();

  /** For the short form: the step of an operation, of so many, at which it is killed; 0 is none. */
  abstract int chosen(String operation, int steps);

  @BeforeAll
  void start() {
    power = new PowerSwitch(Path.of(System.getProperty("sample.work"), server + "-agent"));
    Map<String, String> environment = new HashMap<>(SHORT_WAITS);
    environment.putAll(database());
    environment.put("JVM_ARGS", power.javaAgent());
    sample = Sample.start(server, SimulatorOptions.defaults(), environment);
  }

  @AfterAll
  void stop() {
    sample.close();
  }

  private String title(Story story) {
    return story.title() + suffix;
  }

  @TestFactory
  Stream<DynamicTest> killedAtAStep() {
    return Story.all(sample).stream()
        .filter(story -> ONLY.isEmpty() || ONLY.contains(title(story)))
        .flatMap(this::cases);
  }

  @Test
  @DisabledIfSystemProperty(named = "payple.crash.whole", matches = "true")
  void tableInTheDocumentsHasTheStepsThatThereAre() throws IOException {
    SoftAssertions tables = new SoftAssertions();
    for (Story story : Story.all(sample)) {
      tables
          .assertThat(CrashTable.documented(title(story)))
          .as("docs/crash-table.md is stale for \"%s\": ./mvnw -Pcrash verify", title(story))
          .containsExactlyInAnyOrderElementsOf(CrashTable.words(recorded(story)));
    }
    tables.assertAll();
  }

  private Stream<DynamicTest> cases(Story story) {
    List<String> steps = recorded(story);
    Stream<Integer> chosen =
        WHOLE
            ? Stream.iterate(1, step -> step <= steps.size(), step -> step + 1)
            : Stream.of(chosen(story.title(), steps.size())).filter(step -> step > 0);
    return chosen.map(
        step ->
            DynamicTest.dynamicTest(
                title(story) + ", step " + step + ": " + steps.get(step - 1),
                () -> killedAt(story, step)));
  }

  /**
   * The resolver may deliver at the same moment and add steps of its own: the shortest counts, once
   * it was seen again.
   */
  private List<String> recorded(Story story) {
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

  private List<String> recordedOnce(Story story) {
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

  private void killedAt(Story story, int step) {
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
    if (WHOLE) {
      // row by row, because the whole takes long
      table.add(title(story), story, steps.get(steps.size() - 1), known);
      table.write();
    }

    askAgain(story);
    story.assertAgreement();
    assertThat(story.done()).isOne();
    assertThat(story.state()).isEqualTo(story.doneState());
  }

  /**
   * Repeats the operation, like a caller after a broken connection, until there is an event,
   * because a server may be slow.
   */
  private void askAgain(Story story) {
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
  private void awaitOutcome(Story story) {
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
  private void awaitTheEndOfLookups(Story story) {
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

  private Reply explanation(Story story) {
    return sample.shop().asOperator().get("shop/api/orders/" + story.orderId() + "/explanation");
  }
}
