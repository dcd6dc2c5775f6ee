// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every field has a class: secret, card, personal or public")
class FieldClassesTest {

  private static final Path ROOT = Path.of("..");
  private static final Path DOCUMENT = ROOT.resolve("docs/field-classes.md");
  private static final Pattern FIELD = Pattern.compile("PCD_[A-Z0-9]+(_[A-Z0-9]+)*\\b(?!_)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*");

  // names that the simulator invented, so that they are unknown
  private static final Set<String> OF_TOMORROW =
      Set.of("PCD_FIELD_OF_TOMORROW", "PCD_NUMBER_OF_TOMORROW", "PCD_FILLER", "PCD_NESTED");
  // beginnings of names, and how others misspell one
  private static final Set<String> NO_FIELDS =
      Set.of("PCD_USER_DEFINE", "PCD_CARD", "PCD_PAYCHECK_FLAG", "PCD_REGULAR_FLAG");

  @ParameterizedTest
  @MethodSource("fieldsOfPayple")
  void fieldOfPayplesManualsAndSamplesHasAClass(String name) {
    assertThat(PaypleField.named(name)).as(name).isPresent();
  }

  @Test
  void fieldThatCodeOrDocumentsNameHasAClass() throws IOException {
    Set<String> named = fieldsThatAreNamed();
    Set<String> unclassed = new TreeSet<>(named);
    unclassed.removeAll(OF_TOMORROW);
    unclassed.removeAll(NO_FIELDS);
    unclassed.removeIf(name -> PaypleField.named(name).isPresent());

    assertThat(named).contains("PCD_PAY_OID", "PCD_CUST_KEY", "PCD_CARDNUM");
    assertThat(unclassed).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PaypleField.class)
  void fieldHasOneClass(PaypleField field) {
    assertThat(field.sensitivity()).isNotNull();
    assertThat(field.spellings())
        .allSatisfy(spelling -> assertThat(PaypleField.named(spelling)).contains(field));
  }

  @ParameterizedTest
  @EnumSource(Sensitivity.class)
  void documentListsTheFieldsOfAClass(Sensitivity sensitivity) throws IOException {
    List<String> names =
        Arrays.stream(PaypleField.values())
            .filter(field -> field.sensitivity() == sensitivity)
            .flatMap(field -> field.spellings().stream())
            .toList();

    assertThat(documented().get(sensitivity)).containsExactlyInAnyOrderElementsOf(names);
  }

  static Stream<String> fieldsOfPayple() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            FieldClassesTest.class.getResourceAsStream("/fields-of-payple.txt"))) {
      return new String(file.readAllBytes(), UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  private static Set<String> fieldsThatAreNamed() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path folder : places()) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|js|md|html|yaml|tsv)"))
            .flatMap(file -> FIELD.matcher(read(file)).results())
            .map(MatchResult::group)
            .forEach(names::add);
      }
    }
    return names;
  }

  private static List<Path> places() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT);
        Stream<Path> samples = Files.list(ROOT.resolve("sample-ear"))) {
      Stream<Path> sources =
          Stream.concat(modules, samples).map(module -> module.resolve("src/main"));
      return Stream.concat(
              sources,
              Stream.of(
                  ROOT.resolve("docs"), ROOT.resolve("README.md"), ROOT.resolve("README.ko.md")))
          .filter(Files::exists)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<Sensitivity, List<String>> documented() throws IOException {
    Map<Sensitivity, List<String>> classes = new TreeMap<>();
    for (String section : Files.readString(DOCUMENT, UTF_8).split("\n## ", -1)) {
      for (Sensitivity sensitivity : Sensitivity.values()) {
        if (section.startsWith(sensitivity.name().toLowerCase(Locale.ROOT))) {
          classes.put(
              sensitivity, ROW.matcher(section).results().map(row -> row.group(1)).toList());
        }
      }
    }
    return classes;
  }
}
