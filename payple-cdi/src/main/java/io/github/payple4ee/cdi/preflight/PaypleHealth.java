// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The readiness check {@code payple}, as MicroProfile Health asks for it. No bean by an annotation:
 * servers without MicroProfile Health have not the interface.
 */
@org.eclipse.microprofile.health.Readiness
public class PaypleHealth implements HealthCheck {

  /** For the container. */
  public PaypleHealth() {}

  @Override
  public HealthCheckResponse call() {
    Readiness.Answer answer = look();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("payple").status(answer.ready());
    answer.findings().forEach(response::withData);
    return response.build();
  }

  // on some servers a bean that an extension added cannot have those of its jar injected
  private static Readiness.Answer look() {
    try (Instance.Handle<Readiness> readiness = CDI.current().select(Readiness.class).getHandle()) {
      return readiness.get().look();
    }
  }
}
