// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.server.Folders;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A copy of the project with the version of a release, and the bundle that is made of it. */
final class ReleaseCopy {

  private static final String VERSION = "0.1.0";
  private static final String MODULES =
      ".,payple-bom,payple-simulator,payple-api,payple-cdi,payple-jaxrs-callbacks,"
          + "payple-recurring,payple-quarkus,payple-starter,payple-shop-archetype";
  private static final Set<String> NO_SOURCES = Set.of(".git", "target", "node_modules");

  private final Path folder;

  private ReleaseCopy(Path folder) {
    this.folder = folder;
  }

  /** Copies the sources, and gives them the version, as docs/releasing.md says. */
  static ReleaseCopy of(Path root) throws IOException {
    Path folder = Path.of(System.getProperty("sample.work"), "release");
    Folders.delete(folder);
    ReleaseCopy copy = new ReleaseCopy(folder);
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes found) {
            return NO_SOURCES.contains(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found)
              throws IOException {
            copy.take(file, copy.checkout().resolve(root.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
    return copy;
  }

  private void take(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    if (file.toString().endsWith("pom.xml")) {
      Files.writeString(target, Files.readString(file).replace(NewUser.VERSION, VERSION));
    } else {
      Files.copy(file, target);
    }
  }

  /** Makes the bundle for the central repository, without sending it. */
  void deploy(SigningKey key) throws Exception {
    List<String> arguments = new ArrayList<>(localRepository("built"));
    arguments.addAll(
        List.of("-Prelease", "-pl", MODULES, "deploy", "-DskipUpload", "-Dgpg.signer=bc"));
    Path log = logFile("deploy");
    assertThat(NewUser.maven(log, checkout(), Map.of("MAVEN_GPG_KEY", key.armored()), arguments))
        .as("%s", log)
        .isZero();
    unpack(checkout().resolve("payple-bom/target/central-publishing/central-bundle.zip"));
  }

  private void unpack(Path bundle) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = repository().resolve(entry.getName()).normalize();
        assertThat(target).startsWithRaw(repository());
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
  }

  /** Gives the API the next version, so that it can be compared with the released one. */
  void beginNextApi() throws IOException {
    Path pom = checkout().resolve("payple-api/pom.xml");
    String text = Files.readString(pom);
    String name = "<artifactId>payple-api</artifactId>";
    assertThat(text).containsOnlyOnce(name);
    Files.writeString(pom, text.replace(name, name + "<version>0.1.1-SNAPSHOT</version>"));
  }

  /** Compares the API of the copy with the released one; returns whether it is compatible. */
  boolean comparesApi(String name) throws Exception {
    List<String> arguments = new ArrayList<>(localRepository("built"));
    arguments.addAll(
        List.of(
            "-pl",
            "payple-api",
            "verify",
            "-Dmaven.test.skip",
            "-Djapicmp.skip=false",
            "-Dapi.baseline=" + VERSION));
    return NewUser.maven(logFile(name), checkout(), Map.of(), arguments) == 0;
  }

  /** What Maven said. */
  String log(String name) throws IOException {
    return Files.readString(logFile(name));
  }

  private Path logFile(String name) {
    return folder.resolve(name + ".log");
  }

  /** A local repository without our jars, behind which is that of this build. */
  List<String> localRepository(String name) {
    return List.of(
        "-Dmaven.repo.local=" + folder.resolve("local-" + name),
        "-Dmaven.repo.local.tail=" + System.getProperty("sample.repository"),
        "-Dmaven.repo.local.tail.ignoreAvailability=true");
  }

  /** The sources with the version of the release. */
  Path checkout() {
    return folder.resolve("checkout");
  }

  /** What the central repository would be given. */
  Path repository() {
    return folder.resolve("repository");
  }

  /** The folder of our modules in it. */
  Path group() {
    return repository().resolve("io/github/payple4ee");
  }

  /** A file of a module, by what follows the version in its name. */
  Path file(String module, String ending) {
    return group().resolve(module).resolve(VERSION).resolve(module + "-" + VERSION + ending);
  }

  /** All poms, jars and other artifacts. */
  List<Path> artifacts() throws IOException {
    try (Stream<Path> files = Files.walk(group())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.(asc|md5|sha1|sha256|sha512)"))
          .toList();
    }
  }
}
