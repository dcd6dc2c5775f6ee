// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A driven day charges what is due until its window is over, and says how it ended")
class ChargeDayTest {

  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @RegisterExtension
  final TeaShop tea = TeaShop.of(Shop.usual().with("payple.recurring.run", "off"));

  private final StopSign stop = new StopSign();

  @Test
  void dueInstalmentIsChargedAndTheDayIsDone() {
    tea.subscribe(TEA, START);

    DayReport report = day().drive(EVENING, stop);

    assertThat(report)
        .hasToString(
            "DONE: day 2027-01-04, planned 0, paid 1, declined 0, in doubt 0, under way 0,"
                + " for review 0, left 0, expected end none");
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void declineIsCountedAndIsNotTriedAgainToday() {
    tea.fault("tea-1.1.1", FaultKind.DECLINE, 1);
    tea.subscribe(TEA, START);

    DayReport report = day().drive(EVENING, stop);

    assertThat(report.toString()).startsWith("DONE: ").contains("paid 0, declined 1,", "left 0");
  }

  @Test
  void retryOfTheSameDayIsWaitedFor() {
    tea.fault("tea-1.1.1", FaultKind.SYSTEM_TROUBLE, 1);
    tea.subscribe(TEA, START);

    CompletableFuture<DayReport> driven = driven();
    until(InstalmentState.RETRY);
    assertThat(driven).isNotDone();
    tea.shop().pass(Duration.ofMinutes(16));

    assertThat(driven.join().end()).isEqualTo(DayReport.End.DONE);
    assertThat(tea.instalment(1).state()).isEqualTo(InstalmentState.PAID);
  }

  @Test
  void stopEndsTheDayEarlyAndTheNextOneGoesOn() {
    tea.fault("tea-1.1.1", FaultKind.SYSTEM_TROUBLE, 1);
    tea.subscribe(TEA, START);
    CompletableFuture<DayReport> driven = driven();
    until(InstalmentState.RETRY);

    stop.raise();

    assertThat(driven.join().toString()).startsWith("STOPPED: ").contains("left 1");
    tea.shop().pass(Duration.ofMinutes(16));
    assertThat(day().drive(EVENING, new StopSign()).end()).isEqualTo(DayReport.End.DONE);
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void windowThatIsOverLeavesWhatIsDueAndTheNextOneChargesIt() {
    tea.subscribe(TEA, START);
    bean(RecurringPass.class).run(() -> false);
    tea.shop().pass(Duration.ofMinutes(10));

    DayReport report = day().drive(LocalTime.of(9, 5), stop);

    assertThat(report.toString()).startsWith("LEFT: ").contains("paid 0").contains("left 1");
    assertThat(tea.charged()).isZero();
    assertThat(day().drive(EVENING, stop).end()).isEqualTo(DayReport.End.DONE);
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void runThatPaypleStoppedEndsTheDayForReview() {
    tea.fault("tea-1.1.1", FaultKind.MERCHANT_LIMIT, 1);
    tea.subscribe(TEA, START);

    DayReport report = day().drive(EVENING, stop);

    assertThat(report.toString())
        .startsWith("RUN_STOPPED: ")
        .contains("left 1")
        .contains("stopped: ")
        .contains("SPCD0010");
    tea.recurring().resumeRun();
    tea.shop().pass(Duration.ofMinutes(16));
    assertThat(day().drive(EVENING, stop).end()).isEqualTo(DayReport.End.DONE);
  }

  @Test
  void twoAtOnceAndARoundOfTheScheduleChargeOnce() {
    tea.subscribe(TEA, START);

    Stream<CompletableFuture<DayReport>> driven =
        IntStream.range(0, 2).mapToObj(number -> driven()).toList().stream();
    tea.recurring().run();

    assertThat(driven.map(CompletableFuture::join))
        .extracting(DayReport::end)
        .containsOnly(DayReport.End.DONE);
    assertThat(tea.charged()).isEqualTo(1);
    assertThat(tea.shop().sentTo("/php/RePayCardAct.php")).isEqualTo(1);
    tea.shop().resolve();
    assertThat(tea.received(InstalmentPaid.class)).hasSize(1);
  }

  @Test
  void dayThatCannotEndInItsWindowIsAnnounced() {
    tea.subscribe(TEA, START);
    ChargeDay slow =
        new ChargeDay(
            bean(RecurringStart.class),
            bean(RecurringPass.class),
            bean(RecurringDatabase.class),
            new RecurringConfig(1, 1, RecurringConfig.Run.OFF),
            tea.recurring(),
            bean(ModuleClock.class));

    try (Logged logged = Logged.of(ChargeDay.class)) {
      slow.drive(local(Duration.ofMillis(700)), stop);

      assertThat(logged.lines())
          .first()
          .asString()
          .startsWith("WARNING The charges of subscriptions cannot end in their window. ")
          .contains("KST: 1; ", "payple.recurring.charges-per-second");
    }
    try (Logged logged = Logged.of(ChargeDay.class)) {
      slow.drive(EVENING, stop);

      assertThat(logged.lines())
          .first()
          .asString()
          .startsWith("INFO Charges of subscriptions begin");
    }
  }

  private LocalTime local(Duration ahead) {
    return tea.now().plus(ahead).atZone(KoreanTime.KST).toLocalTime();
  }

  private ChargeDay day() {
    return bean(ChargeDay.class);
  }

  private <T> T bean(Class<T> type) {
    return tea.shop().bean(type);
  }

  private CompletableFuture<DayReport> driven() {
    return CompletableFuture.supplyAsync(() -> day().drive(EVENING, stop))
        .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  private void until(InstalmentState state) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (tea.instalment(1).state() != state && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertThat(tea.instalment(1).state()).isEqualTo(state);
  }
}
