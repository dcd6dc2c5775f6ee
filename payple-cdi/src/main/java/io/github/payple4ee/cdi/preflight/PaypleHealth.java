// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The readiness check {@code payple}, as MicroProfile Health asks for it. It has no bean-defining
 * annotation, because servers without MicroProfile Health lack the interface.
 */
@org.eclipse.microprofile.health.Readiness
public class PaypleHealth implements HealthCheck {

  /** Required by the container. */
  public PaypleHealth() {}

  @Override
  public HealthCheckResponse call() {
    Readiness.Answer answer = look();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("payple").status(answer.ready());
    answer.findings().forEach(response::withData);
    return response.build();
  }

  // on some servers a bean that an extension added gets no injection of the beans of its jar
  private static Readiness.Answer look() {
    try (Instance.Handle<Readiness> readiness = CDI.current().select(Readiness.class).getHandle()) {
      return readiness.get().look();
    }
  }
}
