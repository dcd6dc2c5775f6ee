// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.config.WindowKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowBindingTest {

  private final WindowBinding binding = new WindowBinding();

  @Test
  void windowThatWasNotOpenedHasNoKind() {
    assertThat(binding.kind()).isEmpty();
  }

  @Test
  void windowOfARowOfTheFirstSchemaIsTheManuals() {
    binding.origin = "https://testcpay.payple.kr";

    assertThat(binding.kind()).contains(WindowKind.AUTH_PROXY);
  }

  @Test
  void windowHasTheKindThatWasOpenedLast() {
    binding.opened("https://democpay.payple.kr", WindowKind.CLIENT_KEY, Instant.EPOCH);

    assertThat(binding.kind()).contains(WindowKind.CLIENT_KEY);
  }
}
