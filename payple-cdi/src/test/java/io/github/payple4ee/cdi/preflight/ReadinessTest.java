// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.journal.Backoff;
import io.github.payple4ee.cdi.journal.MovableClock;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.journal.TestDatabase;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a node is given requests, and when it is not. */
class ReadinessTest {

  private static final FindingTemplate REFUSED =
      FindingTemplate.error("permission.window", "refused", "AUTH0002 …").withCode("AUTH0002");
  private static final FindingTemplate INCOMPLETE =
      FindingTemplate.error("journal.tables", "journal.incomplete", "payple_card");
  private static final FindingTemplate SUBSCRIPTIONS_STOPPED =
      FindingTemplate.error("recurring.run", "journal.incomplete", "a reason");
  private static final FindingTemplate NO_REFERER =
      FindingTemplate.warning("configuration.referer", "referer.missing");
  private static final FindingTemplate OPEN =
      FindingTemplate.ok("permission.window", "permission.window", "https://cpay.payple.kr");

  private final MovableClock clock = new MovableClock();
  private final List<FindingTemplate> next = new ArrayList<>();
  private final Preflights preflights =
      new Preflights(new PreflightRun(List.of(this::count)), clock);
  private int made;
  private Optional<String> obstacle = Optional.empty();
  private Payments journal =
      TestDatabase.start()
          .payments(new Backoff(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1))), clock);

  @Test
  void nodeIsReadyBeforeItsFirstPreflight() {
    Readiness.Answer answer = readiness("log").look();

    assertThat(answer.ready()).isTrue();
    assertThat(answer.findings())
        .containsEntry("preflight", "not made yet")
        .containsEntry("journal.access", "OK");
  }

  @Test
  void findingsAreInTheData() {
    made(OPEN, NO_REFERER);

    Readiness.Answer answer = readiness("log").look();

    assertThat(answer.ready()).isTrue();
    assertThat(answer.findings())
        .containsEntry("permission.window", "OK")
        .containsEntry("preflight", "made at 2026-11-22T03:00:00Z")
        .hasEntrySatisfying(
            "configuration.referer",
            line ->
                assertThat(line).startsWith("WARNING: payple.referer is missing").contains("Set"));
  }

  @Test
  void paypleThatRefusesTakesNoNodeOut() {
    made(REFUSED);

    Readiness.Answer answer = readiness("log").look();

    assertThat(answer.ready()).isTrue();
    assertThat(answer.findings().get("permission.window"))
        .startsWith("ERROR: ")
        .contains("AUTH0002");
  }

  @Test
  void troubleOfRecurringPaymentsTakesNoNodeOutWhateverTheMode() {
    made(OPEN, SUBSCRIPTIONS_STOPPED);

    for (String mode : List.of("log", "stop")) {
      Readiness.Answer answer = readiness(mode).look();
      assertThat(answer.ready()).isTrue();
      assertThat(answer.findings().get("recurring.run")).startsWith("ERROR: ");
    }
  }

  @Test
  void journalThatLacksTablesTakesItOut() {
    made(OPEN, INCOMPLETE);

    assertThat(readiness("log").look().ready()).isFalse();
  }

  @Test
  void journalThatCannotBeReadTakesItOutAtOnceWhateverTheMode() {
    made(OPEN);
    journal = unreadable();

    for (String mode : List.of("log", "stop", "off")) {
      Readiness.Answer answer = readiness(mode).look();
      assertThat(answer.ready()).isFalse();
      assertThat(answer.findings().get("journal.access"))
          .startsWith("ERROR: The journal cannot be read (IllegalStateException)")
          .doesNotContain("secret-user");
    }
  }

  @Test
  void moduleThatHasNotStartedCompletelyTakesItOutAtOnceAndSaysWhy() {
    made(OPEN);
    obstacle = Optional.of("the server has no executor");

    for (String mode : List.of("log", "stop", "off")) {
      Readiness.Answer answer = readiness(mode).look();
      assertThat(answer.ready()).isFalse();
      assertThat(answer.findings().get("start"))
          .startsWith("ERROR: ")
          .contains("the server has no executor");
    }

    obstacle = Optional.empty();

    assertThat(readiness("log").look().ready()).isTrue();
  }

  @Test
  void gateOpensWithTheFirstPreflightWithoutAnErrorAndStaysOpen() {
    Readiness readiness = readiness("stop");
    assertThat(readiness.look().ready()).isFalse();

    made(REFUSED);
    assertThat(readiness.look().ready()).isFalse();

    clock.advance(Duration.ofMinutes(2));
    made(OPEN);
    assertThat(readiness.look().ready()).isTrue();

    readiness.look();
    clock.advance(Duration.ofMinutes(11));
    made(REFUSED);
    assertThat(readiness.look().ready()).isTrue();
  }

  @Test
  void whereItIsOffNoPreflightIsMade() {
    readiness("off").look();
    made(OPEN);
    clock.advance(Duration.ofHours(1));
    Readiness.Answer answer = readiness("off").look();
    preflights.makeIfDue();

    assertThat(answer.findings()).containsOnlyKeys("journal.access", "start");
    assertThat(made).isEqualTo(1);
  }

  @Test
  void probesMakeNoPreflightAndLetItBeMadeAgainWhenItIsOld() {
    Readiness readiness = readiness("log");
    made(OPEN);
    for (int probe = 0; probe < 100; probe++) {
      readiness.look();
      preflights.makeIfDue();
    }
    assertThat(made).isEqualTo(1);

    clock.advance(Duration.ofMinutes(11));
    readiness.look();
    preflights.makeIfDue();
    preflights.makeIfDue();

    assertThat(made).isEqualTo(2);
  }

  @Test
  void preflightWithAnErrorIsMadeAgainSooner() {
    made(REFUSED);
    readiness("log").look();
    clock.advance(Duration.ofSeconds(61));

    preflights.makeIfDue();

    assertThat(made).isEqualTo(2);
  }

  @Test
  void withoutProbesItIsMadeOnce() {
    made(REFUSED);
    clock.advance(Duration.ofDays(1));

    preflights.makeIfDue();

    assertThat(made).isEqualTo(1);
  }

  private void made(FindingTemplate... findings) {
    next.clear();
    next.addAll(List.of(findings));
    preflights.makeIfDue();
  }

  private List<FindingTemplate> count() {
    made++;
    return List.copyOf(next);
  }

  private Readiness readiness(String mode) {
    PaypleConfig config =
        PaypleConfig.from(
            new SmallRyeConfigBuilder()
                .withSources(
                    new PropertiesConfigSource(
                        Map.of("payple.environment", "test", "payple.preflight", mode),
                        "test",
                        100))
                .build());
    return new Readiness(
        new StartCheck(() -> obstacle),
        config,
        preflights,
        new JournalCheck(
            journal,
            () -> {
              throw new IllegalStateException("the tables are not looked at");
            }));
  }

  private static Payments unreadable() {
    return (Payments)
        Proxy.newProxyInstance(
            Payments.class.getClassLoader(),
            new Class<?>[] {Payments.class},
            (proxy, method, arguments) -> {
              throw new RuntimeException(new IllegalStateException("for user secret-user"));
            });
  }
}
