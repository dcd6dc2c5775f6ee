// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A buyer's recorded consent to recurring charges, or to a higher price. The shop asks the buyer
 * and stores the text. The module records the consent.
 *
 * @param at when the buyer consented, with the precision of a millisecond
 * @param channel where the buyer consented, for example {@code web} or {@code phone}: 1 to 40
 *     letters, digits or hyphens
 * @param textHash the SHA-256 of the text that the buyer saw, 64 hexadecimal digits in lower case
 */
public record Consent(Instant at, String channel, String textHash) {

  private static final Pattern CHANNEL = Pattern.compile("[A-Za-z0-9-]{1,40}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /**
   * Refuses an incomplete consent.
   *
   * @throws IllegalArgumentException when the channel or the hash has another form
   */
  public Consent {
    // with the precision of the database
    at = Objects.requireNonNull(at, "at").truncatedTo(ChronoUnit.MILLIS);
    if (channel == null || !CHANNEL.matcher(channel).matches()) {
      throw new IllegalArgumentException("channel must be 1 to 40 letters, digits or hyphens");
    }
    if (textHash == null || !HASH.matcher(textHash).matches()) {
      throw new IllegalArgumentException(
          "textHash must be the SHA-256 of the text, 64 hexadecimal digits in lower case");
    }
  }
}
