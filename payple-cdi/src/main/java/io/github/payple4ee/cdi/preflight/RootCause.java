// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import java.util.List;
import java.util.stream.Stream;

/** The causes of a failure, from the outermost to the root. */
final class RootCause {

  private static final int DEEPEST = 20;

  private RootCause() {}

  static List<Throwable> of(Throwable failed) {
    return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .toList();
  }

  static Throwable root(Throwable failed) {
    List<Throwable> causes = of(failed);
    return causes.get(causes.size() - 1);
  }

  static boolean has(Throwable failed, Class<? extends Throwable> kind) {
    return of(failed).stream().anyMatch(kind::isInstance);
  }
}
