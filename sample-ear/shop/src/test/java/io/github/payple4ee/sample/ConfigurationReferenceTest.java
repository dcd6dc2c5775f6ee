// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of keys is generated: {@code -Dpayple.reference.write=true} writes it into the two
 * pages.
 */
@DisplayName("The reference of the configuration keys is generated from their declarations")
class ConfigurationReferenceTest {

  private static final Path DOCS = Path.of("../../docs");
  private static final String BEGIN =
      "<!-- keys: generated from ConfigKeys, CallbackConfigKeys and RecurringConfigKeys -->\n";
  private static final String END = "<!-- end of keys -->";

  @ParameterizedTest
  @CsvSource({"configuration.md,''", "configuration.ko.md,.ko"})
  void pageHasTheTable(String page, String language) throws IOException {
    ConfigurationReference reference = new ConfigurationReference(language);
    String table = reference.table();
    if (Boolean.getBoolean("payple.reference.write")) {
      write(DOCS.resolve(page), table);
    }

    assertThat(between(Files.readString(DOCS.resolve(page)))).isEqualTo(table);
    assertThat(reference.explained())
        .containsExactlyInAnyOrderElementsOf(
            ConfigurationReference.fields().stream()
                .map(field -> field.getAnnotation(ConfigProperty.class).name())
                .toList());
  }

  private static String between(String page) {
    return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
  }

  private static void write(Path file, String table) throws IOException {
    String page = Files.readString(file);
    Files.writeString(
        file,
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + table
            + page.substring(page.indexOf(END)));
  }
}
