// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** The language of the buyer's texts. */
final class BuyerLanguage {

  private static final Set<String> SPOKEN = Set.of("ko", "en");

  private BuyerLanguage() {}

  /**
   * The first language of {@code Accept-Language} that the shop has; English when there is none.
   */
  static Locale of(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(language -> SPOKEN.contains(language.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
