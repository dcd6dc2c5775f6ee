// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Starts the simulator with a shop whose {@code payple.environment} is {@code simulator}, before
 * the shop calls Payple, and stops it with the shop. In every other environment it does nothing. It
 * never fails a deployment.
 *
 * <p>On the class path of the JVM itself it does nothing either, because tests have it there and
 * start a simulator of their own.
 */
public class SimulatorInTheServer implements Extension {
  private DevService service = DevService.NONE;

  /** Required by the service loader. */
  public SimulatorInTheServer() {}

  // before the observers of others, because one of them queries Payple with payple.preflight=stop
  void start(
      @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE)
          AfterDeploymentValidation deployment) {
    ClassLoader own = SimulatorInTheServer.class.getClassLoader();
    if (own != ClassLoader.getSystemClassLoader()) {
      // the configuration of the application, and that of this jar if it is a library of the server
      start(views(Thread.currentThread().getContextClassLoader(), own));
    }
  }

  void stop(@Observes BeforeShutdown shutdown) {
    service.close();
  }

  private void start(List<UnaryOperator<String>> views) {
    if (!views.isEmpty()) {
      service = DevService.start(StartRule.decide(Settings.seenBy(views)));
    }
  }

  private static List<UnaryOperator<String>> views(ClassLoader... loaders) {
    return Stream.of(loaders)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(loader -> ConfigView.of(loader).stream())
        .toList();
  }
}
