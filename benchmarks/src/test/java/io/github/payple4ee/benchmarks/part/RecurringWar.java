// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.recurring.DayClock;
import io.github.payple4ee.benchmarks.recurring.RecurringWork;
import io.github.payple4ee.benchmarks.server.Workshop;
import io.github.payple4ee.recurring.Recurring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The application that is measured, with the jar of recurring payments in it. */
final class RecurringWar {

  private RecurringWar() {}

  /** Packs it; it has the name of the other one, and its context root. */
  static Path packed() {
    Path file = Workshop.folder("recurring-war").resolve(Workshop.war().getFileName());
    try (ZipFile original = new ZipFile(Workshop.war().toFile());
        ZipOutputStream war = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(original.entries())) {
        try (InputStream content = original.getInputStream(entry)) {
          put(war, entry.getName(), content.readAllBytes());
        }
      }
      Path jar = Workshop.home(Recurring.class);
      put(war, "WEB-INF/lib/" + jar.getFileName(), Files.readAllBytes(jar));
      for (Class<?> each : List.of(RecurringWork.class, DayClock.class)) {
        String name = each.getName().replace('.', '/') + ".class";
        put(war, "WEB-INF/classes/" + name, Files.readAllBytes(Workshop.home(each).resolve(name)));
      }
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void put(ZipOutputStream war, String name, byte[] content) throws IOException {
    war.putNextEntry(new ZipEntry(name));
    war.write(content);
  }
}
