// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds docs/manual-fields.md to the manual's tables on one side and to the values on the other.
 */
class ManualFieldsTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "manual-fields.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @ParameterizedTest
  @MethodSource("manualTables")
  void everyFieldOfATableOfTheManualHasAPlace(String table, List<String> fields)
      throws IOException {
    assertThat(rows().get(table)).as(table).isNotNull();
    assertThat(rows().get(table).keySet()).as(table).containsAll(fields);
  }

  @Test
  void everyFieldIsOneThatTheDialectKnows() throws IOException {
    Set<String> known =
        Arrays.stream(PaypleField.values())
            .flatMap(field -> field.spellings().stream())
            .collect(Collectors.toSet());

    assertThat(rows().values().stream().flatMap(table -> table.keySet().stream()))
        .isSubsetOf(known);
  }

  @Test
  void everyPlaceExists() throws IOException {
    Set<String> places = new LinkedHashSet<>();
    rows().values().forEach(table -> table.values().forEach(places::addAll));

    assertThat(places).isNotEmpty().allSatisfy(place -> assertThat(exists(place)).isTrue());
  }

  static Stream<Arguments> manualTables() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ManualFieldsTest.class.getResourceAsStream("/manual-tables.txt"))) {
      return new String(file.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(
                  line -> {
                    int end = line.lastIndexOf(": ");
                    return Arguments.of(
                        line.substring(0, end), List.of(line.substring(end + 2).split(" ")));
                  })
              .toList()
              .stream();
    }
  }

  /** Places by field, by table. */
  private static Map<String, Map<String, List<String>>> rows() throws IOException {
    Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DOCUMENT, UTF_8)) {
      if (line.startsWith("## ")) {
        table = new LinkedHashMap<>();
        tables.put(line.substring(3), table);
      } else if (line.startsWith("| `")) {
        String[] cells = line.split(" \\| ", -1);
        for (String field : codes(cells[0])) {
          table.put(field, codes(cells[1]));
        }
      }
    }
    return tables;
  }

  private static List<String> codes(String cell) {
    Matcher matcher = CODE.matcher(cell);
    return matcher.results().map(found -> found.group(1)).toList();
  }

  private static boolean exists(String place) {
    return type(place) != null || memberExists(place);
  }

  private static boolean memberExists(String place) {
    int dot = place.lastIndexOf('.');
    Class<?> type = dot < 0 ? null : type(place.substring(0, dot));
    String member = place.substring(dot + 1);
    return type != null
        && (Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals(member))
            || Arrays.stream(type.getFields()).anyMatch(field -> field.getName().equals(member)));
  }

  private static Class<?> type(String name) {
    for (String binary : List.of(name, name.replaceFirst("\\.([A-Z])", "\\$$1"))) {
      try {
        return Class.forName("io.github.payple4ee." + binary);
      } catch (ClassNotFoundException tryAnother) {
        // the other spelling
      }
    }
    return null;
  }
}
