// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import io.github.payple4ee.e2e.leak.Place.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for secrets in one place after the other, and keeps what it finds. */
final class Investigation {

  private static final String H2_FILE = ".mv.db";
  // what was installed and configured there, and the server's own scratch
  private static final Set<String> NOT_WRITTEN_BY_THE_SHOP =
      Set.of(
          "apps",
          "jdbc",
          "workarea",
          "configDropins",
          "resources",
          "server.xml",
          "bootstrap.properties",
          Notes.ISSUED_KEYS);
  private static final Set<String> OF_DATABASES = Set.of("data", "tranlog");

  private final Search search;
  private final List<Place> places = new ArrayList<>();
  private final List<Find> finds = new ArrayList<>();

  Investigation(List<Planting> secrets) {
    this.search = new Search(secrets);
  }

  /** Everywhere that was looked. */
  List<Place> places() {
    return List.copyOf(places);
  }

  /** Everything that was found, whether it may be there or not. */
  List<Find> finds() {
    return List.copyOf(finds);
  }

  /** Searches what was seen. */
  void lookInto(Where where, List<Notes.Seen> all) {
    for (Notes.Seen seen : all) {
      note(new Place(where, seen.name()), Spellings.bytes(seen.text()));
    }
  }

  /** Looks into everything that a server wrote below its folder. */
  void lookInto(Path user) {
    for (Path file : writtenBelow(user)) {
      Path inside = user.getParent().relativize(file);
      note(new Place(where(inside), inside.toString().replace('\\', '/')), bytes(file));
      if (file.toString().endsWith(H2_FILE)) {
        note(
            new Place(Where.DATABASE, "tables of " + user.getFileName()),
            Spellings.bytes(tablesOf(file)));
      }
    }
  }

  private void note(Place place, byte[] content) {
    places.add(place);
    finds.addAll(search.in(place, content));
  }

  private static Where where(Path file) {
    for (Path part : file) {
      if (OF_DATABASES.contains(part.toString())) {
        return Where.DATABASE;
      }
    }
    return Where.LOG;
  }

  private static List<Path> writtenBelow(Path folder) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path one : inside.sorted().toList()) {
        if (Files.isDirectory(one) && !notWritten(one)) {
          files.addAll(writtenBelow(one));
        } else if (Files.isRegularFile(one) && !notWritten(one)) {
          files.add(one);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  private static boolean notWritten(Path file) {
    return NOT_WRITTEN_BY_THE_SHOP.contains(file.getFileName().toString());
  }

  /** Reads a copy: opening the database would change it. */
  private static String tablesOf(Path file) {
    try {
      Path folder = Files.createTempDirectory("payple-tables");
      Path copy = folder.resolve("copy" + H2_FILE);
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      try (Connection connection =
          DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("copy"), "sa", "")) {
        return Tables.of(connection);
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(folder.resolve("copy.trace.db"));
        Files.delete(folder);
      }
    } catch (IOException | SQLException unreadable) {
      throw new IllegalStateException("The tables of " + file + " cannot be read", unreadable);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
