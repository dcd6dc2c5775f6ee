// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The texts for buyers, read once. They are not read by {@code ResourceBundle}, because it falls
 * back to the server's language and would show Korean texts to an English reader on a Korean
 * server.
 */
final class BuyerTexts {

  private static final ResourceBundle KOREAN = read("buyer-texts_ko.properties");
  private static final ResourceBundle ENGLISH = read("buyer-texts_en.properties");

  private BuyerTexts() {}

  static ResourceBundle of(Locale locale) {
    return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? KOREAN : ENGLISH;
  }

  private static ResourceBundle read(String name) {
    try (Reader reader =
        new InputStreamReader(BuyerTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
