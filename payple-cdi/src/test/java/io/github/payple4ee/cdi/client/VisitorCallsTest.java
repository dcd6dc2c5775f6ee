// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.client.VisitorCalls.Kind;
import io.github.payple4ee.cdi.client.VisitorCalls.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class VisitorCallsTest {

  private static final int MANY = 500;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final VisitorCalls calls = new VisitorCalls(50, PATIENCE);

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noKindHasMoreThanTwoFifths(Kind kind) {
    assertThat(granted(kind, MANY)).hasSize(20);
  }

  @Test
  void eachKindHasItsShareWhateverTheOthersTake() {
    for (Kind kind : Kind.values()) {
      assertThat(granted(kind, MANY)).hasSizeGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void allKindsTogetherHaveTheBound() {
    int granted = 0;
    for (Kind kind : Kind.values()) {
      granted += granted(kind, MANY).size();
    }

    assertThat(granted).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 7, 9999})
  void everyBoundLeavesAPlaceForEachKind(int bound) {
    VisitorCalls few = new VisitorCalls(bound, PATIENCE);

    for (Kind kind : Kind.values()) {
      assertThat(few.take(kind).granted()).isTrue();
    }
  }

  @Test
  void placeIsTakenAgainWhenItsCallEnded() {
    List<Place> taken = granted(Kind.WINDOW, MANY);

    taken.get(0).close();

    assertThat(calls.take(Kind.WINDOW).granted()).isTrue();
    assertThat(granted(Kind.WINDOW, 1)).isEmpty();
  }

  @Test
  void placeThatWasNotGrantedFreesNone() {
    granted(Kind.WINDOW, MANY);

    calls.take(Kind.WINDOW).close();

    assertThat(granted(Kind.WINDOW, 1)).isEmpty();
  }

  @Test
  void callerIsRefusedAtOnceWhenNoCallEndedLately() {
    granted(Kind.RESULT, MANY);
    pause(PATIENCE.plusMillis(50));
    long start = System.nanoTime();

    for (int caller = 0; caller < MANY; caller++) {
      assertThat(calls.take(Kind.RESULT).granted()).isFalse();
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void callerOfAShortCrowdGetsThePlaceThatIsFreedMeanwhile() {
    List<Place> taken = granted(Kind.RESULT, 20);
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(() -> calls.take(Kind.RESULT).granted());
    pause(Duration.ofMillis(20));

    taken.get(0).close();

    assertThat(waiting.join()).isTrue();
  }

  @Test
  void callersWaitLongerThanOneCallWhileOthersEnd() {
    List<Place> taken = granted(Kind.CHARGE, 20);
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(() -> calls.take(Kind.CHARGE).granted());

    pause(PATIENCE.dividedBy(2));
    taken.get(0).close();

    assertThat(waiting.join()).isTrue();
  }

  @Test
  void callersOfOneKindThatWaitLeaveTheOthersTheirTurn() {
    List<Place> windows = granted(Kind.WINDOW, 20);
    List<Place> results = granted(Kind.RESULT, 10);
    for (int caller = 0; caller < 60; caller++) {
      new Thread(() -> calls.take(Kind.WINDOW)).start();
    }
    CompletableFuture<Boolean> result =
        CompletableFuture.supplyAsync(() -> calls.take(Kind.RESULT).granted());
    pause(Duration.ofMillis(200));

    results.get(0).close();

    assertThat(windows).hasSize(20);
    assertThat(result.join()).isTrue();
  }

  private List<Place> granted(Kind kind, int callers) {
    List<Place> granted = new ArrayList<>();
    for (int caller = 0; caller < callers; caller++) {
      Place place = calls.take(kind);
      if (!place.granted()) {
        break;
      }
      granted.add(place);
    }
    return granted;
  }

  private static void pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
