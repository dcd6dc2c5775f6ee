// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of a file, in Korean for Korean readers and in English for all others. The file is
 * in the package of a class.
 */
public final class Messages {

  private static final Map<String, Messages> READ = new ConcurrentHashMap<>();

  private final Properties sentences = new Properties();
  private final Locale locale;

  private Messages(Class<?> beside, String name, Locale locale) {
    this.locale = locale;
    try (InputStream file = beside.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing in the jar");
      }
      sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  /** Reads the file with this name in the package of this class, in the reader's language. */
  public static Messages of(String file, Locale reader) {
    return of(Messages.class, file, reader);
  }

  /**
   * The same, from the package of another class.
   *
   * @param beside a class of the package with the file
   */
  public static Messages of(Class<?> beside, String file, Locale reader) {
    Locale locale = reader.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
    String name = file + "_" + locale.getLanguage() + ".properties";
    return READ.computeIfAbsent(
        beside.getPackageName() + "/" + name, key -> new Messages(beside, name, locale));
  }

  /** The sentence of a key with the values; the key itself when it has no sentence. */
  public String get(String key, Object... values) {
    return find(key, values).orElse(key);
  }

  /** The sentence of a key with the values; empty when it has no sentence. */
  public Optional<String> find(String key, Object... values) {
    return Optional.ofNullable(sentences.getProperty(key))
        .map(sentence -> new MessageFormat(sentence, locale).format(values));
  }
}
