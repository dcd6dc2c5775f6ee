// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.plain;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** One health check. */
@Readiness
@ApplicationScoped
public class PlainHealth implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("plain");
  }
}
