// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Generates order ids that cannot be guessed, because a visitor with the id may see the order. */
@ApplicationScoped
public class OrderIds {

  private static final int RANDOM_BYTES = 12;

  private final SecureRandom random = new SecureRandom();

  String next() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(ZoneId.of("Asia/Seoul")));
    return day + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
