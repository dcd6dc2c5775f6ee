// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility;

import io.github.payple4ee.compatibility.server.Javas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestWatcher;

/** Counts the tests of each server, and writes the tables after a run of all servers. */
final class CompatibilityTable implements TestWatcher, AfterAllCallback {

  private static final String BEGIN = "<!-- written by ./mvnw -Pcompatibility verify -->\n";
  private static final String ENGLISH =
      """

      Run on %s.

      | server | form | window | Java, and after a restart | tests | passed |
      |---|---|---|---|---:|---:|
      """;
  private static final String KOREAN =
      """

      %s에 실행했습니다.

      | 서버 | 형태 | 결제창 | Java, 재시작 후 | 테스트 | 통과 |
      |---|---|---|---|---:|---:|
      """;
  private static final String END = "<!-- end of what it writes -->";
  private static final List<String> PAGES =
      List.of("docs/compatibility.md", "README.md", "README.ko.md");
  private static final Namespace HERE = Namespace.create(CompatibilityTable.class);
  private static final Map<Target, Row> ROWS = new EnumMap<>(Target.class);

  @Override
  public void testSuccessful(ExtensionContext context) {
    row(context).passed++;
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    row(context).failed++;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Store store = context.getRoot().getStore(HERE);
    boolean last = ROWS.size() == Target.values().length;
    if (Target.whole() && last && store.get("written") == null) {
      store.put("written", true);
      for (String page : PAGES) {
        Path file = Path.of(System.getProperty("compatibility.root")).resolve(page);
        Files.writeString(file, inserted(Files.readString(file), table(page.endsWith(".ko.md"))));
      }
    }
  }

  private static Row row(ExtensionContext context) {
    CompatibilityIT test = (CompatibilityIT) context.getRequiredTestInstance();
    return ROWS.computeIfAbsent(test.target, target -> new Row());
  }

  private static String inserted(String page, String table) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + table + page.substring(page.indexOf(END));
  }

  private static String table(boolean korean) {
    StringBuilder table =
        new StringBuilder(String.format(korean ? KOREAN : ENGLISH, LocalDate.now(ZoneOffset.UTC)));
    ROWS.forEach((target, row) -> table.append(line(target, row)));
    return table.append('\n').toString();
  }

  private static String line(Target target, Row row) {
    return "| "
        + target.server
        + " | "
        + target.archive
        + " | "
        + (target.window().isEmpty() ? "auth-proxy" : "client-key")
        + " | "
        + Javas.version(Javas.first(target.oldestJava))
        + ", "
        + Javas.version(Javas.other(target.oldestJava))
        + " | "
        + (row.passed + row.failed)
        + " | "
        + row.passed
        + " |\n";
  }

  private static final class Row {
    private int passed;
    private int failed;
  }
}
