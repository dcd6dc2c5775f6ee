// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The sentences of explanations, in Korean for Korean readers and in English for all others. */
final class ExplanationTexts {

  private static final ExplanationTexts KOREAN = new ExplanationTexts("ko", Locale.KOREAN);
  private static final ExplanationTexts ENGLISH = new ExplanationTexts("en", Locale.ENGLISH);

  private final Properties sentences = new Properties();
  private final Locale locale;

  private ExplanationTexts(String language, Locale locale) {
    this.locale = locale;
    String name = "explanations_" + language + ".properties";
    try (InputStream file = ExplanationTexts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing in the jar");
      }
      sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  static ExplanationTexts of(Locale reader) {
    return reader.getLanguage().equals("ko") ? KOREAN : ENGLISH;
  }

  /** The sentence of a key, its places filled; the key itself when it has none. */
  String get(String key, Object... values) {
    return new MessageFormat(sentences.getProperty(key, key), locale).format(values);
  }
}
