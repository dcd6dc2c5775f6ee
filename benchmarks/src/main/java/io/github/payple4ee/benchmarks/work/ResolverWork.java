// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import io.github.payple4ee.cdi.resolver.Resolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A pass of the resolver: events that wait, then payments whose time has come. */
@ApplicationScoped
@Named("resolver")
public class ResolverWork implements Work {

  @Inject private Resolver resolver;

  @Override
  public Caller caller(Run run) {
    return number -> resolver.resolve();
  }
}
