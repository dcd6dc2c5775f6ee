// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A configured name that the module does not read, and the key that was probably meant.
 *
 * @param written the name as it is configured
 * @param meant the key
 */
record Misspelling(String written, String meant) {

  private static final String PREFIX = "PAYPLE_";
  // keys that the simulator reads in a server
  private static final String SIMULATOR = "PAYPLE_SIMULATOR_";

  /** Finds the misspellings among these names. */
  static List<Misspelling> among(Iterable<String> names, Collection<String> keys) {
    return sorted(names)
        .filter(name -> !read(name, keys))
        .flatMap(name -> nearest(name, keys).map(key -> new Misspelling(name, key)).stream())
        .toList();
  }

  /** Names that begin like the module's keys, but are neither read nor similar to a key. */
  static List<String> unknown(Iterable<String> names, Collection<String> keys) {
    return sorted(names)
        .filter(name -> variable(name).startsWith(PREFIX) && !name.contains("/"))
        .filter(name -> !variable(name).startsWith(SIMULATOR))
        .filter(name -> !read(name, keys) && nearest(name, keys).isEmpty())
        .toList();
  }

  private static Stream<String> sorted(Iterable<String> names) {
    Set<String> all = new TreeSet<>();
    names.forEach(all::add);
    // some servers list an environment variable twice, the second time with dots
    return all.stream()
        .filter(name -> name.equals(variable(name)) || !all.contains(variable(name)));
  }

  /** Whether a key is read by this name, itself or as an environment variable. */
  private static boolean read(String name, Collection<String> keys) {
    return keys.stream()
        .anyMatch(
            key ->
                name.equals(key)
                    || name.equals(underscored(key))
                    || name.equals(underscored(key).toUpperCase(Locale.ROOT)));
  }

  private static Optional<String> nearest(String name, Collection<String> keys) {
    return keys.stream()
        .filter(key -> distance(variable(name), variable(key)) <= tolerance(key))
        .min(Comparator.comparingInt(key -> distance(variable(name), variable(key))))
        .filter(key -> distance(prefix(variable(name)), PREFIX) <= 1);
  }

  // up to a third of the letters of a short key, and three letters of a long key
  private static int tolerance(String key) {
    int letters = key.length() - PREFIX.length();
    return Math.max(1, Math.min(3, letters / 3));
  }

  private static String prefix(String variable) {
    return variable.substring(0, variable.indexOf('_') + 1);
  }

  /** The environment variable that stands for a name. */
  static String variable(String name) {
    return underscored(name).toUpperCase(Locale.ROOT);
  }

  private static String underscored(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_");
  }

  /**
   * The edit distance: the number of letters to insert, delete, replace, or swap with the next
   * letter.
   */
  static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, one, other, i, j);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int cheapest(int[][] steps, String one, String other, int i, int j) {
    int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(steps[i - 1][j - 1] + replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
