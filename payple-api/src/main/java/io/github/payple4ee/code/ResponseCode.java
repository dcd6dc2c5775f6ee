// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import jakarta.annotation.Nullable;
import java.util.Locale;
import java.util.Objects;

/**
 * What is known of a response code of Payple or of the institution (Danal, the card company) behind
 * it. Codes explain and classify; whether something succeeded, {@code PCD_PAY_RST} decides. All
 * codes: {@code docs/response-codes.md}.
 *
 * @param code the code as it came, without the prefix of the test environment and blanks; empty
 *     when none came
 * @param codeClass what the caller must do
 * @param message Payple's own message, Korean; in brackets and described where it is not published
 * @param developerMessage what it means and what to do, in English, for logs; not for buyers
 * @param buyerText what a buyer may be shown
 */
public record ResponseCode(
    String code,
    CodeClass codeClass,
    String message,
    String developerMessage,
    BuyerText buyerText) {

  /** Requires every component. */
  public ResponseCode {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(codeClass, "codeClass");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(developerMessage, "developerMessage");
    Objects.requireNonNull(buyerText, "buyerText");
  }

  /**
   * Looks a code up. Payple's own code may be followed by an institution's, which then says more
   * and decides; unless Payple's leaves open whether money moved, for then that must not be lost.
   *
   * @param raw the code as Payple sent it ({@code PCD_PAY_CODE}); null when none came
   * @return what is known of it; {@link CodeClass#UNKNOWN} when it is in no list
   */
  public static ResponseCode of(@Nullable String raw) {
    return ResponseCodes.find(raw == null ? "" : raw);
  }

  /**
   * What a buyer may be shown.
   *
   * @param locale the buyer's
   * @return Korean for the language {@code ko}, English for every other
   */
  public String buyerText(Locale locale) {
    return buyerText.in(locale);
  }

  ResponseCode as(String came) {
    return new ResponseCode(came, codeClass, message, developerMessage, buyerText);
  }
}
