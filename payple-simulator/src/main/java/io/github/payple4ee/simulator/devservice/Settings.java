// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The settings of the shop. Parts of an application may see different values.
 *
 * @param environments each value of {@code payple.environment}, in lower case
 * @param urls each value of {@code payple.url}
 * @param start {@code payple.simulator.start}
 * @param state {@code payple.simulator.state}
 */
record Settings(
    Set<String> environments, Set<String> urls, Optional<String> start, Optional<String> state) {

  /** Reads the keys. A view returns the value of a key, or an empty text. */
  static Settings seenBy(List<UnaryOperator<String>> views) {
    Set<String> environments =
        values(views, "payple.environment").stream()
            .map(value -> value.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new Settings(
        environments,
        values(views, "payple.url"),
        values(views, "payple.simulator.start").stream().findFirst(),
        values(views, "payple.simulator.state").stream().findFirst());
  }

  private static Set<String> values(List<UnaryOperator<String>> views, String key) {
    return views.stream()
        .map(view -> view.apply(key).strip())
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }
}
