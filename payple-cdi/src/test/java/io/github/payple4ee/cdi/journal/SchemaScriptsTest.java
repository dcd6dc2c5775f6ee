// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The scripts of the two databases make the same tables; only their indexes may differ. */
class SchemaScriptsTest {

  @Test
  void bothDatabasesHaveTheSameTables() throws IOException {
    assertThat(tables("schema-postgresql.sql")).isEqualTo(tables("schema-h2.sql")).isNotBlank();
  }

  private static String tables(String script) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            SchemaScriptsTest.class.getResourceAsStream("/META-INF/payple/" + script))) {
      return new String(file.readAllBytes(), UTF_8)
          .replaceAll("(?m)^--.*$", "")
          .replaceAll("(?s)create (unique )?index[^;]*;", "")
          .replaceAll("\\s+", " ");
    }
  }
}
