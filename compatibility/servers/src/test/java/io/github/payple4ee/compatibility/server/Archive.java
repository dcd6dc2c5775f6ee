// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shop as it is deployed. */
public enum Archive {

  /** One WAR with the three jars in {@code WEB-INF/lib}. */
  WAR {
    @Override
    public Path built() {
      return war();
    }
  },

  /** A program, with the platform in it. */
  JAR {
    @Override
    public Path built() {
      return Path.of(System.getProperty("compatibility.jar")).normalize();
    }
  },

  /** The callbacks and the file with the keys in the WAR, the other two jars in {@code EAR/lib}. */
  EAR {
    @Override
    public Path built() {
      Path folder = Folders.empty("ear");
      try {
        return ear(folder);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  };

  private static final String DESCRIPTOR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <module>
          <web>
            <web-uri>shop.war</web-uri>
            <context-root>/shop</context-root>
          </web>
        </module>
        <library-directory>lib</library-directory>
      </application>
      """;

  /** The file. */
  public abstract Path built();

  private static Path war() {
    return Path.of(System.getProperty("compatibility.war")).normalize();
  }

  private static Path ear(Path folder) throws IOException {
    Path war = folder.resolve("shop.war");
    Files.copy(war(), war, StandardCopyOption.REPLACE_EXISTING);
    Path ear = folder.resolve("shop.ear");
    try (FileSystem application = FileSystems.newFileSystem(ear, Map.of("create", "true"))) {
      Path lib = Files.createDirectories(application.getPath("lib"));
      try (FileSystem web = FileSystems.newFileSystem(war)) {
        for (Path jar : jars(web)) {
          Files.move(jar, lib.resolve(jar.getFileName().toString()));
        }
      }
      Files.createDirectories(application.getPath("META-INF"));
      Files.writeString(application.getPath("META-INF/application.xml"), DESCRIPTOR);
      Files.copy(war, application.getPath("shop.war"));
    }
    return ear;
  }

  private static List<Path> jars(FileSystem war) throws IOException {
    try (Stream<Path> libraries = Files.list(war.getPath("WEB-INF/lib"))) {
      return libraries
          .filter(jar -> !jar.getFileName().toString().startsWith("payple-jaxrs-callbacks"))
          .toList();
    }
  }
}
