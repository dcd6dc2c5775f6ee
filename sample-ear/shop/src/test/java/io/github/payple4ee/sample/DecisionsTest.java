// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "Each decision has a number, a title, a day, a context, a decision and its consequences")
class DecisionsTest {

  private static final Path PAGE = Path.of("../../docs/decisions.md");
  private static final Pattern TOPIC = Pattern.compile("(?m)^## (?!Topics$).+$");
  private static final Pattern ENTRY = Pattern.compile("(?ms)^### (.+?)(?=^##|\\z)");
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d+)\\. [^\n]+\n\n\\*(\\d{4}-\\d\\d-\\d\\d)\\*\n\n\\*\\*Context\\.\\*\\* \\S.+?\n\n"
              + "\\*\\*Decision\\.\\*\\* \\S.+?\n\n\\*\\*Consequences\\.\\*\\* \\S.+",
          Pattern.DOTALL);

  private static String page;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(PAGE);
  }

  static Stream<String> entries() throws IOException {
    return entries(Files.readString(PAGE));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void decisionHasAllOfItsParts(String entry) {
    assertThat(entry).matches(FORM);
    assertThat(
            Pattern.compile("\\*\\*(Context|Decision|Consequences)\\.\\*\\*")
                .matcher(entry)
                .results())
        .hasSize(3);
  }

  @Test
  void numbersAreUniqueWithoutAGap() {
    List<Integer> numbers = entries(page).map(DecisionsTest::number).sorted().toList();

    assertThat(numbers)
        .hasSizeGreaterThan(100)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @Test
  void numbersIncreaseWithinATopic() {
    List<String> topics = Stream.of(TOPIC.split(page, -1)).skip(1).toList();

    assertThat(topics).hasSizeGreaterThan(5);
    assertThat(topics)
        .allSatisfy(
            topic ->
                assertThat(entries(topic).map(DecisionsTest::number).toList())
                    .isNotEmpty()
                    .isSorted());
  }

  @Test
  void laterNumberHasNoEarlierDay() {
    List<LocalDate> days =
        entries(page)
            .sorted(Comparator.comparing(DecisionsTest::number))
            .map(DecisionsTest::day)
            .toList();

    assertThat(days).isSorted();
  }

  @Test
  void topicsAreListedInTheirOrder() {
    List<String> headings =
        TOPIC.matcher(page).results().map(topic -> topic.group().substring(3)).toList();
    List<String> listed =
        Pattern.compile("(?m)^\\* \\[([^]]+)]\\(#[^)]+\\)")
            .matcher(page)
            .results()
            .map(link -> link.group(1))
            .toList();

    assertThat(listed).isEqualTo(headings);
  }

  private static Stream<String> entries(String text) {
    return ENTRY.matcher(text).results().map(entry -> entry.group(1).strip());
  }

  private static int number(String entry) {
    return Integer.parseInt(entry.substring(0, entry.indexOf('.')));
  }

  private static LocalDate day(String entry) {
    Matcher form = FORM.matcher(entry);
    assertThat(form.matches()).as(entry).isTrue();
    return LocalDate.parse(form.group(2));
  }
}
