// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.Map;
import java.util.Objects;

/**
 * Asks for a key (manual: merchant authentication).
 *
 * @param purpose what the key is for
 */
public record AuthMessage(Purpose purpose) implements PaypleMessage {

  /** Requires the purpose. */
  public AuthMessage {
    Objects.requireNonNull(purpose, "purpose");
  }

  @Override
  public Map<PaypleField, Object> fields() {
    return purpose.flags();
  }
}
