// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaypleService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the journal can be read: without it nothing may be charged. */
@Readiness
@ApplicationScoped
public class ShopHealth implements HealthCheck {

  @Inject private PaypleService payple;

  @Override
  public HealthCheckResponse call() {
    try {
      payple.find("health");
      return HealthCheckResponse.up("payple-journal");
    } catch (RuntimeException unreadable) {
      return HealthCheckResponse.named("payple-journal")
          .down()
          .withData("reason", unreadable.getClass().getSimpleName())
          .build();
    }
  }
}
