// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's entry for a response code of Payple or of the institution (Danal, the card
 * company) behind it. A code explains and classifies an answer; {@code PCD_PAY_RST} decides whether
 * the operation succeeded. {@code docs/response-codes.md} lists all codes.
 *
 * @param code the code without the prefix of the test environment and without blanks; empty when
 *     Payple sent none
 * @param codeClass what the caller must do
 * @param message Payple's own message in Korean; a description in brackets when Payple does not
 *     publish the message
 * @param developerMessage what the code means and what to do, in English, for logs; not for buyers
 * @param buyerText the text for the buyer
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
   * Looks a code up. Payple's own code may be followed by an institution's code. The institution's
   * code is more exact, so it decides. There is one exception: when Payple's code says that money
   * may have moved, Payple's code decides.
   *
   * @param raw the code as Payple sent it ({@code PCD_PAY_CODE}); null when Payple sent none
   * @return the entry; {@link CodeClass#UNKNOWN} when the catalogue does not have the code
   */
  public static ResponseCode of(@Nullable String raw) {
    return ResponseCodes.find(raw == null ? "" : raw);
  }

  /**
   * Finds the institution's code with which the message of a decline begins, as Payple has sent it
   * since 2023: {@code [PCCFD001] 1062 - 할부거래 사용불가 카드}. It chooses a text; it never decides what
   * happened to the money.
   *
   * @param message Payple's message ({@code PCD_PAY_MSG}); null when Payple sent none
   * @return the entry; empty when the message does not begin with a code of the catalogue
   */
  public static Optional<ResponseCode> inMessage(@Nullable String message) {
    return Optional.ofNullable(message == null ? null : ResponseCodes.inMessage(message));
  }

  /**
   * The text for the buyer.
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
