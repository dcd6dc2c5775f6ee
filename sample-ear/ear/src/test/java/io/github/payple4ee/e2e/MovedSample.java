// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One {@link Sample} whose time is moved, for all classes that ask for one. */
public final class MovedSample implements BeforeAllCallback, ParameterResolver {

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
        .getStore(Namespace.create(MovedSample.class))
        .getOrComputeIfAbsent(Sample.class, type -> Sample.start("moved"), Sample.class);
  }
}
