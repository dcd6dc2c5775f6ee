// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The scripts of Kill Bill's tables, which its jars contain; those for PostgreSQL come first. */
final class KillBillTables {

  private static final Pattern SCRIPT =
      Pattern.compile("org/killbill/billing/[a-z]+/ddl(-postgresql)?\\.sql");

  private KillBillTables() {}

  /** All of them, in the order in which they are run. */
  static List<String> of(Path web) {
    List<Script> scripts = new ArrayList<>();
    try (Stream<Path> jars = Files.list(web.resolve("WEB-INF/lib"))) {
      for (Path jar : jars.filter(KillBillTables::ownJar).sorted().toList()) {
        scripts.addAll(inside(jar));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (scripts.isEmpty()) {
      throw new IllegalStateException("No scripts in " + web);
    }
    scripts.sort(
        Comparator.comparing((Script script) -> !script.name().contains("-postgresql"))
            .thenComparing(Script::name));
    return scripts.stream().map(Script::text).toList();
  }

  private static boolean ownJar(Path jar) {
    return jar.getFileName().toString().startsWith("killbill-");
  }

  private static List<Script> inside(Path jar) throws IOException {
    List<Script> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (SCRIPT.matcher(entry.getName()).matches()) {
          try (InputStream text = zip.getInputStream(entry)) {
            found.add(
                new Script(
                    entry.getName(), new String(text.readAllBytes(), StandardCharsets.UTF_8)));
          }
        }
      }
    }
    return found;
  }

  /** One script. */
  private record Script(String name, String text) {}
}
