// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How long the published files are, in lines of code: without imports, blank lines and comments.
 * Checkstyle keeps each file, all lines counted, below 251.
 */
@DisplayName("Published files are short: most have one reason to exist")
class FileSizeTest {

  private static final List<String> PUBLISHED =
      List.of(
          "payple-api",
          "payple-cdi",
          "payple-jaxrs-callbacks",
          "payple-quarkus",
          "payple-recurring");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern NO_CODE = Pattern.compile("\\s*+(//.*|import .*|package .*)?+");
  private static final int MEDIAN = 40;
  private static final int NINE_OF_TEN = 120;

  @Test
  void halfOfTheFilesHaveFortyLinesAndNineOfTenHaveAHundredAndTwenty() {
    List<Long> sizes = sizes();

    assertThat(sizes).hasSizeGreaterThan(300);
    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(MEDIAN);
    assertThat(sizes.get(sizes.size() * 9 / 10)).isLessThanOrEqualTo(NINE_OF_TEN);
  }

  private static List<Long> sizes() {
    return PUBLISHED.stream()
        .flatMap(module -> files(Path.of("..", "..", module, "src", "main", "java")))
        .map(FileSizeTest::linesOfCode)
        .sorted()
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long linesOfCode(Path file) {
    try {
      return COMMENT
          .matcher(Files.readString(file))
          .replaceAll("")
          .lines()
          .filter(line -> !NO_CODE.matcher(line).matches())
          .count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
