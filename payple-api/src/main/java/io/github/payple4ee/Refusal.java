// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import io.github.payple4ee.code.CodeClass;
import io.github.payple4ee.code.ResponseCode;
import jakarta.annotation.Nullable;
import java.util.Locale;

/**
 * Why Payple or the card company said no.
 *
 * @param code Payple's code as it came, without the prefix of the test environment ({@code
 *     PCD_PAY_CODE}); null when none came
 * @param message Payple's message, usually Korean ({@code PCD_PAY_MSG}), with stars in place of
 *     what looks like a key or personal data; foreign text, escape it in pages
 */
public record Refusal(@Nullable String code, @Nullable String message) {

  /**
   * What is known of the code.
   *
   * @return its entry; {@link CodeClass#UNKNOWN} when no code came or it is in no list
   */
  public ResponseCode responseCode() {
    return ResponseCode.of(code);
  }

  /**
   * What a buyer may be shown, other than {@link #message()}, which may tell a buyer to pay again
   * when nobody knows whether the card was charged.
   *
   * @param locale the buyer's
   * @return Korean for the language {@code ko}, English for every other
   */
  public String buyerText(Locale locale) {
    return responseCode().buyerText(locale);
  }
}
