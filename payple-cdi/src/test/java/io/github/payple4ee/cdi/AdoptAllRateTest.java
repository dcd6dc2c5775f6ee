// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.AdoptionResult;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The lookups of an import are from the budget that all lookups share")
class AdoptAllRateTest {

  private static final int LINES = 6;

  @RegisterExtension final Shop shop = Shop.usual().with("payple.lookups-per-second", "10");

  @Test
  void linesOfAFileAreLookedUpNoFasterThanThePaceAllows() throws IOException {
    String csv = csv();
    long start = System.nanoTime();

    assertThat(adoptAll(csv, AdoptionResult.ADOPTED)).isEqualTo(LINES);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(100).multipliedBy(LINES - 1));
    assertThat(adoptAll(csv, AdoptionResult.ALREADY_KNOWN)).isEqualTo(LINES);
    assertThat(shop.sentTo(Shop.CARD)).isEqualTo(LINES);
  }

  private int adoptAll(String csv, AdoptionResult result) throws IOException {
    return shop.service().adoptAll(new StringReader(csv), new StringWriter()).count(result);
  }

  private String csv() {
    StringBuilder csv = new StringBuilder("payerNumber,billingKey,kind\n");
    for (int buyer = 1; buyer <= LINES; buyer++) {
      String number = String.valueOf(1000 + buyer);
      csv.append(number)
          .append(',')
          .append(
              shop.payple().cards().register(number, "41111111111" + (10_000 + buyer)).billingKey())
          .append(",card\n");
    }
    return csv.toString();
  }
}
