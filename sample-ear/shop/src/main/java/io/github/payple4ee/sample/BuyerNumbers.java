// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaypleService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Generates numbers for buyers: ten random digits, the most that Payple accepts (manual: {@code
 * PCD_PAYER_NO}). A number with a registered card or account is not used again.
 */
@ApplicationScoped
public class BuyerNumbers {

  private static final long LOWEST = 1_000_000_000L;
  private static final long BEYOND = 10_000_000_000L;

  private final SecureRandom random = new SecureRandom();

  @Inject private PaypleService payple;

  /** For the CDI container. */
  public BuyerNumbers() {}

  String next() {
    String number = drawn();
    while (isTaken(number)) {
      number = drawn();
    }
    return number;
  }

  private boolean isTaken(String number) {
    return Arrays.stream(Instrument.values())
        .anyMatch(instrument -> instrument.find(payple, number).isPresent());
  }

  private String drawn() {
    return Long.toString(random.nextLong(LOWEST, BEYOND));
  }
}
