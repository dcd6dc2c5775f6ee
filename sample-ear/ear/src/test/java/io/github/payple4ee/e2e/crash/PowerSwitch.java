// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;

/**
 * The switch for the server's power: says at which step of a run it is cut, and reads the steps.
 */
final class PowerSwitch {

  private static final int NEVER = 0;

  private final Path folder;
  private final String places;
  private int runs;
  private String run = "";

  /** For operations. */
  PowerSwitch(Path folder) {
    this(folder, CrashAgent.OPERATIONS);
  }

  /** For the places that {@link CrashAgent} names. */
  PowerSwitch(Path folder, String places) {
    this.folder = folder;
    this.places = places;
    try {
      Files.createDirectories(folder);
      // what an earlier run left
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What the server's virtual machine is started with. */
  String javaAgent() {
    return "-javaagent:" + jar() + "=" + places + "," + folder;
  }

  /** The steps from now on are noted, and the power stays on. */
  void record() {
    cutAt(NEVER);
  }

  /** The power is cut at this step from now on, the first one is 1. */
  void cutAt(int step) {
    activate(String.valueOf(step));
  }

  /** The power is cut when a step of this name is reached for this time, the first one is 1. */
  void cutAt(String name, int time) {
    activate(time + " " + name);
  }

  private void activate(String when) {
    runs++;
    run = "run" + runs;
    write(folder.resolve("active.new"), run + " " + when);
    move(folder.resolve("active.new"), folder.resolve("active"));
  }

  /** Nothing is noted and nothing is cut any more. */
  void off() {
    try {
      Files.deleteIfExists(folder.resolve("active"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The steps of the latest run. */
  List<String> steps() {
    return lines("steps-" + run);
  }

  /**
   * Refuses a table that lacks steps, because a class or a method that {@link CrashAgent} names has
   * another name by now. To be called when an operation was run, so that the server has loaded
   * them.
   */
  void requireAllSteps() {
    List<String> wanted = lines(CrashAgent.WANTED);
    assertThat(wanted).as("the agent runs in the server").isNotEmpty();
    assertThat(lines(CrashAgent.FOUND))
        .as(
            "CrashAgent names classes or methods that the server does not have: were they moved or"
                + " renamed? Their steps are missing in the crash table")
        .containsAll(wanted);
  }

  private List<String> lines(String file) {
    try {
      return Files.exists(folder.resolve(file))
          ? Files.readAllLines(folder.resolve(file))
          : List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path jar() {
    Path jar = folder.resolve("crash-agent.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), CrashAgent.class.getName());
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            ByteBuddy.class.getProtectionDomain().getCodeSource().getLocation().toString());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Class<?> type : List.of(CrashAgent.class, Before.class, After.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return jar;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
