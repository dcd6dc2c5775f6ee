// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a code in the catalogue, in the forms in which Payple sends it. */
final class ResponseCodes {

  private static final Map<String, ResponseCode> KNOWN = ResponseCodesReader.read();

  // protocol notes: codes of the test environment have a prefix
  private static final Pattern PREFIX = Pattern.compile("^\\s*\\[test]\\s*");

  // protocol notes: TYPE and CODE of four characters each, sometimes followed by an institution's
  // code
  private static final Pattern TWO_CODES =
      Pattern.compile(
          "([A-Z]{4}[A-Z0-9]{4})(?:[^A-Za-z0-9]*([0-9]{4})[^A-Za-z0-9]*|[^A-Za-z0-9].*)",
          Pattern.DOTALL);

  // Codes that mean the same in every family: a duplicate, and requests that Payple refused before
  // it
  // processed them. A family has four letters, PUSER has five. 9997 is not among them: after SPCD
  // it
  // means that an approval could not be cancelled
  private static final Pattern OF_ANY_FAMILY = Pattern.compile("[A-Z]{4,5}(1000|999[1-6])");
  private static final Pattern REFUSED_AT_ONCE = Pattern.compile("999[1-7]");

  // protocol notes: [PCCFD001] 1062 - 할부거래 사용불가 카드
  private static final Pattern AT_THE_BEGINNING =
      Pattern.compile("\\s{0,4}(?:\\[[^\\]]{1,20}]\\s{0,4}){0,3}([0-9]{4})(?![0-9])");

  private ResponseCodes() {}

  /** The institution's code at the beginning of a message; null when there is none. */
  static @Nullable ResponseCode inMessage(String message) {
    Matcher beginning = AT_THE_BEGINNING.matcher(message);
    return beginning.lookingAt() ? ofInstitution(beginning.group(1)) : null;
  }

  static Collection<ResponseCode> all() {
    return KNOWN.values();
  }

  static ResponseCode find(String raw) {
    String code = PREFIX.matcher(raw).replaceFirst("").strip();
    ResponseCode known = KNOWN.get(code);
    if (known == null) {
      Matcher two = TWO_CODES.matcher(code);
      known =
          two.matches()
              ? deciding(ofPayple(two.group(1)), ofInstitution(two.group(2)))
              : ofPayple(code);
    }
    return known == null ? unknown(code) : known.as(code);
  }

  private static @Nullable ResponseCode ofPayple(String code) {
    Matcher common = OF_ANY_FAMILY.matcher(code);
    return KNOWN.containsKey(code) || !common.matches()
        ? KNOWN.get(code)
        : KNOWN.get(common.group(1));
  }

  /** A request that Payple refused immediately has not reached an institution. */
  private static @Nullable ResponseCode ofInstitution(@Nullable String code) {
    return code == null || REFUSED_AT_ONCE.matcher(code).matches() ? null : KNOWN.get(code);
  }

  private static @Nullable ResponseCode deciding(
      @Nullable ResponseCode payple, @Nullable ResponseCode institution) {
    boolean paypleDecides =
        institution == null || (payple != null && payple.codeClass().leavesOutcomeOpen());
    return paypleDecides ? payple : institution;
  }

  private static ResponseCode unknown(String code) {
    return new ResponseCode(
        code,
        CodeClass.UNKNOWN,
        "(목록에 없는 코드)",
        "This code is in none of Payple's lists. Read Payple's message.",
        BuyerText.NOT_COMPLETED);
  }
}
