// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.util.List;
import java.util.stream.IntStream;

/** The statements of every script of a product, in their order. */
final class AllScripts {

  private AllScripts() {}

  static List<String> of(Dialect dialect) {
    SchemaScripts scripts = new SchemaScripts(dialect);
    return IntStream.rangeClosed(1, scripts.count())
        .mapToObj(scripts::commands)
        .flatMap(List::stream)
        .toList();
  }
}
