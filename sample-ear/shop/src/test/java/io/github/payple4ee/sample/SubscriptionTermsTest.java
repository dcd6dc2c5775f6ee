// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.recurring.Consent;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTermsTest {

  private static final Instant NOW = Instant.parse("2026-12-24T09:00:00Z");

  @ParameterizedTest
  @CsvSource({"ko, ko, '9,900원'", "en, en, '₩9,900'", "fr, en, '₩9,900'"})
  void buyerReadsThePriceInTheirLanguage(String asked, String read, String price) {
    SubscriptionTerms terms = SubscriptionTerms.in(Locale.forLanguageTag(asked));

    assertThat(terms.language()).isEqualTo(read);
    assertThat(terms.text()).contains(price);
  }

  @ParameterizedTest
  @CsvSource({
    "ko, 48eb8d9fddca70c9cc341dc2d12b6c5346593eca6dd3eb6038bb05a718437298",
    "en, 26514b2b5a99b533747c8d88a37cb64dec60c55f209ee90691a07c30ac861ce9",
  })
  void consentHasTheDigestOfTheTextThatWasShown(String language, String digest) {
    String shown = SubscriptionTerms.in(Locale.forLanguageTag(language)).text();

    Consent consent = SubscriptionTerms.agreed(shown).consent(NOW);

    assertThat(consent.textHash()).isEqualTo(digest);
    assertThat(consent.at()).isEqualTo(NOW);
    assertThat(consent.channel()).isEqualTo("web");
  }

  @Test
  void anotherTextIsNoConsent() {
    String shown = SubscriptionTerms.in(Locale.KOREAN).text();

    assertThatExceptionOfType(RefusedRequest.class)
        .isThrownBy(() -> SubscriptionTerms.agreed(shown + " "))
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(Status.CONFLICT))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo("terms-changed"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SubscriptionTerms.agreed(null))
        .withMessageContaining("agreed");
  }

  @Test
  void textOfAVisitorIsNotPrinted() {
    assertThat(new NewSubscription("cards", "a text of mine"))
        .hasToString("NewSubscription[cards]");
  }
}
