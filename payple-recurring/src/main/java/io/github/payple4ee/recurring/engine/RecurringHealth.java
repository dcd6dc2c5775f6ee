// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.preflight.FindingTemplate;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The readiness check {@code payple-recurring}. It is always UP, and its data says what is wrong:
 * buyers can still pay, and all nodes would be taken out at once. No bean by an annotation: servers
 * without MicroProfile Health have not the interface.
 */
@Readiness
public class RecurringHealth implements HealthCheck {

  /** For the container. */
  public RecurringHealth() {}

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("payple-recurring").up();
    // on some servers a bean that an extension added cannot have those of its jar injected
    try (Instance.Handle<RecurringCheck> check =
        CDI.current().select(RecurringCheck.class).getHandle()) {
      for (FindingTemplate found : check.get().now()) {
        response.withData(
            found.topic().substring(FindingTemplate.RECURRING.length()), found.line());
      }
    }
    return response.build();
  }
}
