// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The readiness check {@code payple}, as MicroProfile Health asks for it. No bean by an annotation:
 * servers without MicroProfile Health have not the interface.
 */
@org.eclipse.microprofile.health.Readiness
public class PaypleHealth implements HealthCheck {

  private final Readiness readiness;

  @Inject
  PaypleHealth(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public HealthCheckResponse call() {
    Readiness.Answer answer = readiness.look();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("payple").status(answer.ready());
    answer.findings().forEach(response::withData);
    return response.build();
  }
}
