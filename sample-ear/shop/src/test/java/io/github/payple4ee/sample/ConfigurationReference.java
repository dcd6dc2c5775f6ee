// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.cdi.config.Since;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The table of the configuration keys, in one language, as the annotations of the modules say. */
final class ConfigurationReference {

  private static final List<String> CLASSES =
      List.of(
          "io.github.payple4ee.cdi.config.ConfigKeys",
          "io.github.payple4ee.recurring.engine.RecurringConfigKeys",
          "io.github.payple4ee.callbacks.CallbackConfigKeys");
  private static final List<String> COLUMNS =
      List.of("key", "meaning", "type", "default", "variable", "since");

  private final Properties texts = new Properties();

  /**
   * In a language.
   *
   * @param suffix of the file with its texts: empty for English
   */
  ConfigurationReference(String suffix) {
    String file = "/configuration-keys" + suffix + ".properties";
    try (InputStream in = ConfigurationReference.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The fields that declare the keys, in the order of the table. */
  static List<Field> fields() {
    return CLASSES.stream()
        .map(ConfigurationReference::load)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> field.isAnnotationPresent(ConfigProperty.class))
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ConfigurationReference.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  /** The keys whose meaning the texts give. */
  List<String> explained() {
    return texts.stringPropertyNames().stream()
        .filter(name -> name.startsWith("payple.") && !name.endsWith(".default"))
        .toList();
  }

  /** The rows of the table. */
  String table() {
    String head = row(COLUMNS.stream().map(name -> text("column." + name)).toList());
    String line = "|---".repeat(COLUMNS.size()) + "|\n";
    return fields().stream().map(this::row).collect(Collectors.joining("", head + line, ""));
  }

  private String row(Field field) {
    ConfigProperty property = field.getAnnotation(ConfigProperty.class);
    String key = property.name();
    return row(
        List.of(
            "`" + key + "`",
            text(key),
            type(field, key),
            standard(property),
            "`" + variable(key) + "`",
            field.getAnnotation(Since.class).value()));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String standard(ConfigProperty property) {
    return property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE)
        ? text(property.name() + ".default")
        : "`" + property.defaultValue() + "`";
  }

  /** As MicroProfile Config looks a key up in the environment. */
  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private String type(Field field, String key) {
    Class<?> type = field.getType();
    if (type.isEnum()) {
      String choices =
          Stream.of(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .map(name -> "`" + name.replace('_', '-') + "`")
              .collect(Collectors.joining(", "));
      return MessageFormat.format(text("type.choice"), choices);
    }
    return text("type." + (key.endsWith("-page") ? "page" : name(field)));
  }

  private static String name(Field field) {
    Class<?> type = field.getType();
    if (type == List.class) {
      return field.getGenericType().getTypeName().contains("Duration") ? "durations" : "list";
    }
    if (type == Duration.class) {
      return "duration";
    }
    if (type == URI.class) {
      return "address";
    }
    if (type == int.class) {
      return "number";
    }
    return type == boolean.class ? "flag" : "text";
  }

  private String text(String name) {
    String text = texts.getProperty(name);
    if (text == null) {
      throw new IllegalStateException("The texts of the configuration keys have no " + name);
    }
    return text;
  }
}
