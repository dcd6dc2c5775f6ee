// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import io.github.payple4ee.simulator.SimulatorOptions;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One {@link Sample} with today's window for all classes that ask for one. */
public final class TodaysSample implements BeforeAllCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    sample(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Sample.class;
  }

  @Override
  public Sample resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sample(context);
  }

  private static Sample sample(ExtensionContext context) {
    // the store of the root closes it at the end
    return context
        .getRoot()
        .getStore(Namespace.create(TodaysSample.class))
        .getOrComputeIfAbsent(Sample.class, type -> start(), Sample.class);
  }

  private static Sample start() {
    return Sample.start(
        "payment-methods",
        SimulatorOptions.builder().today(true).operationsOnSecondPort(true).build(),
        payple ->
            Map.of(
                "PAYPLE_WINDOW",
                "client-key",
                "PAYPLE_ALLOWED_HOSTS",
                payple.operationsUrl().getAuthority()));
  }
}
