// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file below {@code .github} whose values are found by their path. */
record YamlFile(Object content) {

  static final Path FOLDER = Path.of("../../.github");

  static YamlFile read(String name) throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    String text = Files.readString(FOLDER.resolve(name));
    return new YamlFile(new Yaml(new SafeConstructor(strict)).load(text));
  }

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .map(file -> FOLDER.relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  /** The value below these keys; YAML 1.1 reads the key {@code on} as a Boolean. */
  Object at(String... path) {
    Object value = content;
    for (String key : path) {
      Map<?, ?> map = (Map<?, ?>) value;
      value = map.containsKey(key) ? map.get(key) : map.get(key.equals("on") ? true : key);
    }
    return value;
  }

  /** The keys of a map. */
  Set<String> keys(String... path) {
    return ((Map<?, ?>) at(path))
        .keySet().stream().map(String::valueOf).collect(Collectors.toSet());
  }

  String text(String... path) {
    return String.valueOf(at(path));
  }

  /** The elements of a list, or the values of a map. */
  List<YamlFile> each(String... path) {
    Object value = at(path);
    return (value instanceof Map<?, ?> map ? map.values() : (List<?>) value)
        .stream().map(element -> new YamlFile(element)).toList();
  }
}
