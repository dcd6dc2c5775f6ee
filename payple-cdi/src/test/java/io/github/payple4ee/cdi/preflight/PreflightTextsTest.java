// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Preflight.Finding;
import io.github.payple4ee.cdi.text.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding has words in both languages, and every one that is not well says what to do. */
class PreflightTextsTest {

  private static final Path SOURCES = Path.of("src/main/java/io/github/payple4ee/cdi/preflight");
  private static final Pattern FOUND =
      Pattern.compile(
          "FindingTemplate\\.(ok|warning|error)\\(\\s*(?:\"[^\"]+\"|[\\w.]+(?:\\(\\))?),\\s*(\"?[\\w.-]+\"?)");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Set<String> korean = new TreeSet<>(sentences("ko").stringPropertyNames());
    korean.removeIf(key -> key.startsWith("code."));

    assertThat(korean).isEqualTo(new TreeSet<>(sentences("en").stringPropertyNames()));
  }

  static Stream<MatchResult> found() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(PreflightTextsTest::text)
          .flatMap(text -> FOUND.matcher(text).results())
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("found")
  void findingHasWordsAndSaysWhatToDo(MatchResult found) throws IOException {
    String key = found.group(2).replace("\"", "");
    // the permissions are named by their topics
    List<String> keys =
        key.equals("topic")
            ? List.of("permission.window", "permission.lookup", "permission.cancel")
            : List.of(key);

    assertThat(sentences("en").stringPropertyNames()).containsAll(keys);
    if (!found.group(1).equals("ok")) {
      assertThat(sentences("en").stringPropertyNames()).contains(key + ".do");
    }
  }

  @Test
  void everyTextIsUsedByTheCode() throws IOException {
    String code =
        found().map(MatchResult::group).reduce("", String::concat)
            + "permission.window permission.lookup permission.cancel";

    assertThat(sentences("en").stringPropertyNames())
        .filteredOn(key -> !key.endsWith(".do"))
        .allSatisfy(key -> assertThat(code).contains(key));
  }

  @Test
  void placesAreFilledInBothLanguages() throws IOException {
    Object[] values = {"first", "second", "third"};
    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      for (String key : sentences("en").stringPropertyNames()) {
        assertThat(Messages.of("preflight", locale).find(key, values))
            .hasValueSatisfying(sentence -> assertThat(sentence).doesNotContain("{", "''"));
      }
    }
  }

  static Stream<String> codes() {
    return IntStream.rangeClosed(1, 8).mapToObj("AUTH%04d"::formatted);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void codeOfAnAuthenticationSaysWhatToDoInBothLanguages(String code) {
    FindingTemplate refused =
        FindingTemplate.error("permission.window", "refused", code).withCode(code);

    Finding english = refused.in(Locale.ENGLISH);
    Finding korean = refused.in(Locale.KOREAN);

    assertThat(english.whatToDo())
        .isNotEmpty()
        .isNotEqualTo("Read Payple's message, and ask Payple.");
    assertThat(korean.whatToDo())
        .containsPattern("[가-힣]")
        .isNotEqualTo("페이플의 메시지를 확인하고 페이플에 문의하십시오.");
  }

  @Test
  void codeThatIsNotDocumentedSurvives() {
    Finding finding =
        FindingTemplate.error("permission.window", "refused", "AUTH9999")
            .withCode("AUTH9999")
            .in(Locale.ENGLISH);

    assertThat(finding.code()).isEqualTo("AUTH9999");
    assertThat(finding.whatToDo()).isEqualTo("Read Payple's message, and ask Payple.");
  }

  private static Properties sentences(String language) throws IOException {
    Properties sentences = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                Messages.class.getResourceAsStream("preflight_" + language + ".properties")),
            UTF_8)) {
      sentences.load(file);
    }
    return sentences;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
