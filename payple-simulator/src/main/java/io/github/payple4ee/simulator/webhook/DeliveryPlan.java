// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import java.time.Duration;
import java.util.List;

/** When a webhook is sent: once and at once, unless something is planned to go wrong. */
@FunctionalInterface
public interface DeliveryPlan {

  /** One delay for each time that the webhook about this order or billing key is sent. */
  List<Duration> delays(String subject);
}
