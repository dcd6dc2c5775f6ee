// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {

  private static final Path ROOT = Path.of("..");
  private static final List<String> MODULES =
      List.of("payple-cdi", "payple-jaxrs-callbacks", "payple-recurring");
  private static final Pattern KEY_IN_CODE =
      // the declarations for editors name each key as well
      Pattern.compile("(?<!name = )\"(payple\\.[a-z-]+(?:\\.[a-z-]+)?)\"");
  private static final Pattern KEY_IN_TABLE =
      Pattern.compile("`(payple\\.[a-z-]+(?:\\.[a-z-]+)?)`");

  @Test
  void everyKeyThatIsReadIsDocumentedAndEveryOneThatIsDocumentedIsRead() throws IOException {
    assertThat(read()).containsExactlyInAnyOrderElementsOf(documented());
  }

  @Test
  void everyKeyIsReadInOneClassAlone() throws IOException {
    assertThat(read()).doesNotHaveDuplicates();
  }

  private static List<String> read() throws IOException {
    List<String> keys = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> keys(KEY_IN_CODE, text(file)).distinct().forEach(keys::add));
      }
    }
    return keys;
  }

  /** The keys in the first column of the tables; a cell may name more than one. */
  private static List<String> documented() throws IOException {
    try (Stream<String> lines = Files.lines(ROOT.resolve("docs/configuration.md"))) {
      return lines
          .filter(line -> line.startsWith("|"))
          .flatMap(line -> keys(KEY_IN_TABLE, line.split("\\|", 3)[1]))
          .toList();
    }
  }

  private static Stream<String> keys(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
