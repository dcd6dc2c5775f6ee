// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import io.github.payple4ee.code.CodeClass;
import io.github.payple4ee.code.ResponseCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why Payple or the card company refused an operation.
 *
 * @param code Payple's code without the prefix of the test environment ({@code PCD_PAY_CODE}); null
 *     when Payple sent none
 * @param message Payple's message, usually Korean ({@code PCD_PAY_MSG}), in which stars mask what
 *     looks like a key or personal data; foreign text, escape it in pages
 */
public record Refusal(@Nullable String code, @Nullable String message) {

  /**
   * The code's entry in the catalogue.
   *
   * @return the entry; {@link CodeClass#UNKNOWN} when there is no code or the catalogue does not
   *     have it
   */
  public ResponseCode responseCode() {
    return ResponseCode.of(code);
  }

  /**
   * The text for the buyer. Do not show {@link #message()} instead, because it may advise the buyer
   * to pay again although the card may have been charged. When the code says no more than "declined
   * by the card company", and the message begins with the institution's code, that code chooses the
   * text.
   *
   * @param locale the buyer's
   * @return Korean for the language {@code ko}, English for every other
   */
  public String buyerText(Locale locale) {
    ResponseCode own = responseCode();
    return (declined(own)
            ? ResponseCode.inMessage(message).filter(Refusal::declined).orElse(own)
            : own)
        .buyerText(locale);
  }

  /** A text of the institution must not contradict what the code says about the money. */
  private static boolean declined(ResponseCode code) {
    return switch (code.codeClass()) {
      case DECLINED_SOFT, DECLINED_HARD -> true;
      default -> false;
    };
  }
}
