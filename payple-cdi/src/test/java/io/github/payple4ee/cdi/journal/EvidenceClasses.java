// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.util.stream.Stream;

/** The records of a sealed hierarchy of evidence. */
final class EvidenceClasses {

  private EvidenceClasses() {}

  static Stream<Class<?>> of(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(EvidenceClasses::of);
  }
}
