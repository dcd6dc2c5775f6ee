// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillBillTablesTest {

  @TempDir private Path web;

  @Test
  void scriptsForPostgresqlComeBeforeThoseOfTheTables() throws IOException {
    jar("killbill-account-1.jar", Map.of("org/killbill/billing/account/ddl.sql", "accounts"));
    jar(
        "killbill-util-1.jar",
        Map.of(
            "org/killbill/billing/util/ddl.sql",
            "queues",
            "org/killbill/billing/util/ddl-postgresql.sql",
            "types"));

    assertThat(KillBillTables.of(web)).containsExactly("types", "accounts", "queues");
  }

  @Test
  void migrationsAndOtherJarsAreLeftOut() throws IOException {
    jar(
        "killbill-payment-1.jar",
        new TreeMap<>(
            Map.of(
                "org/killbill/billing/payment/ddl.sql",
                "payments",
                "org/killbill/billing/payment/migration/V1__more.sql",
                "migration")));
    jar("other-1.jar", Map.of("org/killbill/billing/other/ddl.sql", "other"));

    assertThat(KillBillTables.of(web)).containsExactly("payments");
  }

  @Test
  void applicationWithoutScriptsIsRefused() throws IOException {
    jar("killbill-api-1.jar", Map.of("readme.txt", "nothing"));

    assertThatIllegalStateException()
        .isThrownBy(() -> KillBillTables.of(web))
        .withMessageContaining("No scripts");
  }

  private void jar(String name, Map<String, String> files) throws IOException {
    Path folder = Files.createDirectories(web.resolve("WEB-INF/lib"));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
