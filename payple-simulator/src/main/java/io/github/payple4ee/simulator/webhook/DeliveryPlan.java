// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import java.time.Duration;
import java.util.List;

/** When a webhook is sent: once and immediately, unless a fault is planned. */
@FunctionalInterface
public interface DeliveryPlan {

  /** One delay for each delivery of the webhook about this order or billing key. */
  List<Duration> delays(String subject);
}
