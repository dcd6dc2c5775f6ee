// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of the pages, in Korean or English. */
public record Texts(String language, Map<String, String> words) {
  private static final Texts ENGLISH = load("en");
  private static final Texts KOREAN = load("ko");

  public Texts {
    words = Map.copyOf(words);
  }

  /** Korean if the request prefers it to English, and English otherwise. */
  public static Texts of(Request request) {
    return prefersKorean(request.header("Accept-Language").orElse("")) ? KOREAN : ENGLISH;
  }

  public String word(String key) {
    return words.getOrDefault(key, key);
  }

  private static boolean prefersKorean(String accepted) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
      return "ko".equals(Locale.lookupTag(ranges, List.of("ko", "en")));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Texts load(String language) {
    try {
      Properties words = new Properties();
      words.load(new StringReader(Resources.text("texts_" + language + ".properties")));
      Map<String, String> copy = new TreeMap<>();
      words.forEach((key, word) -> copy.put(String.valueOf(key), String.valueOf(word)));
      return new Texts(language, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
