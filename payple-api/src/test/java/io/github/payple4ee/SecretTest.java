// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  @Test
  void isRevealedOnlyWhenAskedFor() {
    Secret secret = Secret.of("abcd1234567890");

    assertThat(secret.reveal()).isEqualTo("abcd1234567890");
    assertThat(secret).hasToString("***");
  }

  @Test
  void equalsAnotherOfTheSameValue() {
    assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
    assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\n"})
  void blankIsNoSecret(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(value));
  }
}
