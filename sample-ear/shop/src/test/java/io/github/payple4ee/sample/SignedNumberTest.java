// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNumberTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final byte[] KEY = new byte[32];
  private static final byte[] OTHER = {1, 2, 3};

  @Test
  void numberIsReadWithTheKeyThatSignedIt() {
    String cookie = SignedNumber.sign(KEY, "48213", HOUR);

    assertThat(SignedNumber.read(KEY, cookie)).contains("48213");
    assertThat(SignedNumber.read(OTHER, cookie)).isEmpty();
  }

  @Test
  void numberAndEndCannotBeChanged() {
    String[] parts = SignedNumber.sign(KEY, "48213", HOUR).split("\\.", -1);
    String signature = "." + parts[2];

    assertThat(SignedNumber.read(KEY, "48214." + parts[1] + signature)).isEmpty();
    assertThat(SignedNumber.read(KEY, "48213.99999999999" + signature)).isEmpty();
    assertThat(SignedNumber.read(KEY, "4821.3" + parts[1] + signature)).isEmpty();
  }

  @Test
  void cookieEnds() {
    assertThat(SignedNumber.read(KEY, SignedNumber.sign(KEY, "48213", HOUR.negated()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "48213", "48213.1", "48213.1.", "x.1.2", "48213.99999999999.x"})
  void anythingElseIsNoBuyer(String cookie) {
    assertThat(SignedNumber.read(KEY, cookie)).isEmpty();
  }
}
