// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.client.Answer;
import java.util.regex.Pattern;

/** How a call to Payple ended, told by how far it got. */
public sealed interface Reply {

  /**
   * Payple answered.
   *
   * @param answer what it said
   */
  record Understood(Answer answer) implements Reply {}

  /**
   * Payple was certainly not asked.
   *
   * @param phase how far the call got
   * @param cause what was in the way
   */
  record NotSent(Phase phase, NotSentException cause) implements Reply {}

  /**
   * Payple was, or may have been, asked, and no understandable answer came.
   *
   * @param phase how far the call got
   * @param reason what happened, for the developer
   */
  record Unclear(Phase phase, String reason) implements Reply {

    // 408, 425 and 429 are a gateway's as well as those above
    private static final Pattern ANOTHER_PAGE =
        Pattern.compile(
            "IOException: (HTTP (?!408|425|429)[34]\\d\\d|" + AnswerReader.A_PAGE + ")");

    /** Whether somebody answered who does not do what was asked for, as far as can be told. */
    public boolean anotherPage() {
      return phase == Phase.ANSWERED && ANOTHER_PAGE.matcher(reason).matches();
    }
  }
}
