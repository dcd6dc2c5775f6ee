// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.text.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the preflight finds has words in both languages")
class RecurringTextsTest {

  private static final Pattern FOUND =
      Pattern.compile("found\\(\\s*Level\\.(\\w+),\\s*\\w+,\\s*\"([\\w.]+)\"");

  @Test
  void everyFindingHasWordsInBothLanguagesAndEveryProblemSaysWhatToDo() throws IOException {
    String code =
        Files.readString(
            Path.of("src/main/java/io/github/payple4ee/recurring/engine/RecurringCheck.java"));
    Set<String> needed =
        FOUND
            .matcher(code)
            .results()
            .flatMap(
                found ->
                    found.group(1).equals("OK")
                        ? Stream.of(found.group(2))
                        : Stream.of(found.group(2), found.group(2) + ".do"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(needed).hasSizeGreaterThan(10);
    assertThat(new TreeSet<>(sentences("en").stringPropertyNames())).isEqualTo(needed);
    assertThat(new TreeSet<>(sentences("ko").stringPropertyNames())).isEqualTo(needed);
  }

  @Test
  void placesAreFilledInBothLanguages() throws IOException {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      Messages messages = Messages.of(RecurringCheck.class, "preflight", locale);
      for (String key : sentences("en").stringPropertyNames()) {
        assertThat(messages.get(key, "first", "second"))
            .doesNotContain("{", "''")
            .isNotEqualTo(key);
      }
    }
  }

  private static Properties sentences(String language) throws IOException {
    Properties sentences = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                RecurringCheck.class.getResourceAsStream("preflight_" + language + ".properties")),
            UTF_8)) {
      sentences.load(file);
    }
    return sentences;
  }
}
