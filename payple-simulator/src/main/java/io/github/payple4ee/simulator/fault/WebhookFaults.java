// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The planned faults of webhooks. */
public final class WebhookFaults {
  private final Faults faults;

  public WebhookFaults(Faults faults) {
    this.faults = faults;
  }

  /** One delay for each delivery of the webhook about this order or billing key. */
  public List<Duration> delays(String subject) {
    return faults
        .take(Optional.of(subject), Operation.WEBHOOK)
        .map(WebhookFaults::delays)
        .orElseGet(() -> List.of(Duration.ZERO));
  }

  private static List<Duration> delays(Fault fault) {
    return switch (fault.kind()) {
      case LOST_WEBHOOK -> List.of();
      case DUPLICATE_WEBHOOK -> List.of(fault.delay(), Duration.ZERO);
      default -> List.of(fault.delay());
    };
  }
}
