// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.app.PaypleApplication;
import io.github.payple4ee.benchmarks.plain.PlainApplication;
import io.github.payple4ee.benchmarks.plain.PlainBean;
import io.github.payple4ee.benchmarks.plain.PlainClient;
import io.github.payple4ee.benchmarks.plain.PlainFilter;
import io.github.payple4ee.benchmarks.plain.PlainHealth;
import io.github.payple4ee.benchmarks.plain.PlainResource;
import io.github.payple4ee.benchmarks.server.Workshop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Applications with nothing in them but a page, and with our jars as a shop has them. */
final class Ear {

  static final String PAGE = "web/index.html";

  private static final String DESCRIPTOR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <module><web><web-uri>web.war</web-uri><context-root>/web</context-root></web></module>
      </application>
      """;

  private Ear() {}

  /** One with a page. */
  static Path empty(Path folder) {
    return written(folder.resolve("empty.ear"), Map.of(), Map.of());
  }

  /** The same with one of each part of the platform that ours use, and nothing of ours. */
  static Path plain(Path folder) {
    Map<String, byte[]> web = new LinkedHashMap<>();
    for (Class<?> each :
        List.of(
            PlainApplication.class,
            PlainBean.class,
            PlainClient.class,
            PlainFilter.class,
            PlainHealth.class,
            PlainResource.class)) {
      putClass(web, each);
    }
    return written(folder.resolve("plain.ear"), Map.of(), web);
  }

  /** The same with our jars: two for all modules, and the callback endpoints in the web module. */
  static Path withJars(Path folder) {
    Map<String, byte[]> lib = new LinkedHashMap<>();
    Map<String, byte[]> web = new LinkedHashMap<>();
    for (Path jar : jars()) {
      String name = jar.getFileName().toString();
      if (name.startsWith("payple-jaxrs")) {
        web.put("WEB-INF/lib/" + name, bytes(jar));
      } else {
        lib.put("lib/" + name, bytes(jar));
      }
    }
    putClass(web, PaypleApplication.class);
    return written(folder.resolve("jars.ear"), lib, web);
  }

  private static void putClass(Map<String, byte[]> web, Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    web.put("WEB-INF/classes/" + file, bytes(Workshop.home(type).resolve(file)));
  }

  /** Our three jars. */
  static List<Path> jars() {
    try (Stream<Path> all = Files.list(Workshop.lib())) {
      return all.filter(jar -> jar.getFileName().toString().startsWith("payple-"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path written(Path file, Map<String, byte[]> lib, Map<String, byte[]> web) {
    Map<String, byte[]> pages = new LinkedHashMap<>(web);
    pages.put("index.html", "<p>Open.</p>".getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> all = new LinkedHashMap<>(lib);
    all.put("META-INF/application.xml", DESCRIPTOR.getBytes(StandardCharsets.UTF_8));
    all.put("web.war", zip(pages));
    try {
      return Files.write(file, zip(all));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
