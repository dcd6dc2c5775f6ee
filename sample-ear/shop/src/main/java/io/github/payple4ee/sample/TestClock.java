// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaypleClock;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.UpcomingInstalment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets months pass, for the module and for the simulator that plays Payple. A shop whose
 * environment is not {@code simulator} has no such clock.
 */
@ApplicationScoped
public class TestClock {

  // buyers are charged from nine in the morning on
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final int PREVIEWED = 2;

  private final boolean simulated;
  private final PaypleClock clock;
  private final Recurring recurring;
  private final SubscriptionBook book;

  /** Uses the clock of the module. */
  @Inject
  public TestClock(
      @ConfigProperty(name = "payple.environment") String environment,
      PaypleClock clock,
      Recurring recurring,
      SubscriptionBook book) {
    this.simulated = "simulator".equalsIgnoreCase(environment);
    this.clock = clock;
    this.recurring = recurring;
    this.book = book;
  }

  /** For the proxy of the scope. */
  TestClock() {
    this("", null, null, null);
  }

  /**
   * What it shows.
   *
   * @throws RefusedRequest when the environment is not {@code simulator}
   */
  ClockView view() {
    requireSimulated();
    return new ClockView(
        clock.now().toString(),
        nextDue()
            .map(time -> LocalDate.ofInstant(time, TeaOfTheMonth.KOREA).toString())
            .orElse(null));
  }

  /**
   * Moves it ahead.
   *
   * @throws RefusedRequest when the environment is not {@code simulator}, or nothing is due
   * @throws IllegalArgumentException when the change is none, or longer than 400 days
   */
  void move(ClockChange change) {
    requireSimulated();
    Duration time = time(change);
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("the clock moves ahead, by at most 400 days");
    }
    clock.advance(time);
  }

  private void requireSimulated() {
    if (!simulated) {
      throw RefusedRequest.notFound("Payple is not simulated: there is no test clock.");
    }
  }

  private Duration time(ClockChange change) {
    if ((change.advance() == null) == (change.to() == null)) {
      throw new IllegalArgumentException("the body must have either advance, such as P1D, or to");
    }
    if (change.advance() == null) {
      return Duration.between(clock.now(), target(change.to()));
    }
    try {
      return Duration.parse(change.advance());
    } catch (DateTimeException noDuration) {
      throw new IllegalArgumentException("advance is a duration such as P1D", noDuration);
    }
  }

  private Instant target(String to) {
    return switch (to) {
      case "next-day" -> morning(LocalDate.ofInstant(clock.now(), TeaOfTheMonth.KOREA).plusDays(1));
      case "next-due" ->
          nextDue()
              .orElseThrow(
                  () -> RefusedRequest.conflict("nothing-due", "No subscription is charged."));
      default -> throw new IllegalArgumentException("to is next-day or next-due");
    };
  }

  private Optional<Instant> nextDue() {
    Instant now = clock.now();
    return book.latest().stream()
        .flatMap(this::days)
        .map(TestClock::morning)
        .filter(time -> time.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /** The days on which an instalment of a subscription is due or tried again. */
  private Stream<LocalDate> days(String subscriptionId) {
    return Stream.concat(
        recurring.preview(subscriptionId, PREVIEWED).stream().map(UpcomingInstalment::dueDay),
        recurring.instalments(subscriptionId).stream()
            .filter(instalment -> instalment.state().open())
            .map(instalment -> instalment.nextAt())
            .filter(Objects::nonNull)
            .map(time -> LocalDate.ofInstant(time, TeaOfTheMonth.KOREA)));
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(MORNING).atZone(TeaOfTheMonth.KOREA).toInstant();
  }
}
