// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of an error code in the answer of authentication. By default it is at the beginning of
 * the message.
 */
final class AuthErrorCode {
  private static final Pattern MESSAGE = Pattern.compile("(AUTH\\d{4}) (.*)");

  private AuthErrorCode() {}

  static void atTheEnd(AnswerDraft draft) {
    Matcher message = message(draft);
    if (message.matches()) {
      draft.put("result_msg", message.group(2) + " (" + message.group(1) + ")");
    }
  }

  static void asAField(AnswerDraft draft) {
    Matcher message = message(draft);
    if (message.matches()) {
      draft.put("result_msg", message.group(2));
      draft.put("code", message.group(1));
    }
  }

  private static Matcher message(AnswerDraft draft) {
    return MESSAGE.matcher(draft.text("result_msg").orElse(""));
  }
}
