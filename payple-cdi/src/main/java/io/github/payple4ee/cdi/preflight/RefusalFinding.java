// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.client.AuthResponse;
import io.github.payple4ee.client.Masking;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the reason why Payple does not authenticate the shop. */
final class RefusalFinding {

  // protocol notes: the code of a refused authentication precedes its message, follows it, or is a
  // field of its own
  private static final int LONGEST_MESSAGE = 200;
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{4}[0-9]{4}\\b");
  private static final String CODE_FIELD = "code";

  private RefusalFinding() {}

  static FindingTemplate of(String topic, AuthResponse response) {
    String message =
        Masking.message(Objects.requireNonNullElse(response.authMessage(), ""), LONGEST_MESSAGE);
    Optional<String> code = code(response, message);
    String said =
        code.filter(known -> !message.contains(known))
            .map(known -> (known + " " + message).strip())
            .orElse(message);
    FindingTemplate refused =
        said.isEmpty()
            ? FindingTemplate.error(topic, "refused.silently")
            : FindingTemplate.error(topic, "refused", Masking.of(said));
    return code.map(refused::withCode).orElse(refused);
  }

  private static Optional<String> code(AuthResponse response, String message) {
    return response
        .fields()
        .value(CODE_FIELD)
        .or(response.fields()::code)
        .filter(code -> CODE.matcher(code).matches())
        .or(() -> CODE.matcher(message).results().map(MatchResult::group).findFirst());
  }
}
