// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.portable;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/** Leaves the alternative out of every server but the one that measures the portable path. */
public class PortablePathExtension implements Extension {

  void unlessConfigured(@Observes ProcessAnnotatedType<PortablePath> alternative) {
    if (!Boolean.parseBoolean(System.getenv("BENCH_PORTABLE"))) {
      alternative.veto();
    }
  }
}
