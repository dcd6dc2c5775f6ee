// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

  private static final String HERE = "192.0.2.1";
  private static final Duration DAY = Duration.ofDays(1);

  private Instant now = Instant.parse("2026-11-02T03:04:05Z");
  private final SignInAttempts attempts = new SignInAttempts(() -> now);

  @Test
  void wrongPasswordsAreCheckedAFewTimesAndThenSlowly() {
    assertThat(wrongAtOnce(HERE, "operator", 1_000)).isEqualTo(SignInAttempts.AT_ONCE);

    now = now.plus(SignInAttempts.EACH);

    assertThat(wrongAtOnce(HERE, "operator", 1_000)).isOne();
  }

  @Test
  void waitIsNamed() {
    wrongAtOnce(HERE, "operator", SignInAttempts.AT_ONCE);

    Duration wait = attempts.begin(attempt(HERE, "operator", "wrong"));

    assertThat(wait).isPositive().isLessThanOrEqualTo(SignInAttempts.EACH);
    now = now.plus(wait);
    assertThat(attempts.begin(attempt(HERE, "operator", "wrong"))).isZero();
  }

  @Test
  void manyUsersAtOneAddressAreSlowToo() {
    int checked = 0;
    for (int user = 0; user < 1_000; user++) {
      checked += wrongAtOnce(HERE, "user" + user, 1);
    }

    assertThat(checked).isLessThan(50);
  }

  @Test
  void manyAddressesOfOneUserAreSlowToo() {
    long checked = 0;
    for (int second = 0; second < DAY.toSeconds(); second += 60) {
      now = now.plusSeconds(60);
      for (int address = 0; address < 100; address++) {
        checked += wrongAtOnce("2001:db8:" + second / 60 + ":" + address + "::1", "operator", 1);
      }
    }

    assertThat(checked).isLessThan(DAY.toSeconds() + 300);
  }

  @Test
  void addressesOfOneIpv6NetworkAreOneCaller() {
    int checked = 0;
    for (int address = 0; address < 1_000; address++) {
      checked += wrongAtOnce("2001:db8::" + address, "operator", 1);
    }

    assertThat(checked).isEqualTo(SignInAttempts.AT_ONCE);
  }

  @Test
  void spellingsOfOneUserAreOneUser() {
    int checked = 0;
    for (String user : List.of("operator", "Operator", "OPERATOR", "oPerator ", " operator")) {
      checked += wrongAtOnce(HERE, user, 100);
    }

    assertThat(checked).isEqualTo(SignInAttempts.AT_ONCE);
  }

  @Test
  void operatorWhoSignedInIsNotLockedOutByAnAttack() {
    SignIn operator = attempt(HERE, "operator", "right");
    assertThat(attempts.begin(operator)).isZero();
    attempts.succeeded(operator);

    wrongAtOnce(HERE, "operator", 1_000);

    for (int time = 0; time < 100; time++) {
      assertThat(attempts.begin(operator)).isZero();
      attempts.succeeded(operator);
    }
    assertThat(attempts.begin(attempt("198.51.100.7", "operator", "right"))).isZero();
    assertThat(attempts.begin(attempt(HERE, "operator", "wrong"))).isPositive();
  }

  @Test
  void operatorWhoComesFromElsewhereIsNotHeldUpByOneAttacker() {
    wrongAtOnce(HERE, "operator", 1_000);

    assertThat(attempts.begin(attempt("198.51.100.7", "operator", "right"))).isZero();
  }

  @Test
  void rightPasswordAndOneThatIsNotAskedForDoNotCount() {
    for (int time = 0; time < 100; time++) {
      SignIn notAskedFor = attempt(HERE, "operator", "any");
      assertThat(attempts.begin(notAskedFor)).isZero();
      attempts.notChecked(notAskedFor);
    }

    assertThat(wrongAtOnce(HERE, "operator", 1_000)).isEqualTo(SignInAttempts.AT_ONCE);
  }

  @Test
  void passwordThatIsCheckedAtTheSameTimeCountsBeforeItIsKnownToBeWrong() {
    int begun = 0;
    for (int request = 0; request < 100; request++) {
      begun += attempts.begin(attempt(HERE, "operator", "wrong" + request)).isZero() ? 1 : 0;
    }

    assertThat(begun).isEqualTo(SignInAttempts.AT_ONCE);
  }

  @Test
  void attemptShowsNoPassword() {
    assertThat(attempt(HERE, "operator", "right").toString()).doesNotContain("right", "operator");
  }

  private int wrongAtOnce(String address, String user, int times) {
    int checked = 0;
    for (int time = 0; time < times; time++) {
      checked += attempts.begin(attempt(address, user, "wrong")).isZero() ? 1 : 0;
    }
    return checked;
  }

  private static SignIn attempt(String address, String user, String password) {
    return new SignIn(address, user, user + ":" + password);
  }
}
