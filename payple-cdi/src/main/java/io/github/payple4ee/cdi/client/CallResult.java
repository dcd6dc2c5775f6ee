// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.client.Answer;

/** How a call to Payple ended, told by how far it got. */
public sealed interface CallResult {

  /**
   * Payple answered.
   *
   * @param answer what it said
   */
  record Answered(Answer answer) implements CallResult {}

  /**
   * Payple was certainly not asked.
   *
   * @param phase how far the call got
   * @param cause what was in the way
   */
  record NotSent(Phase phase, NotSentException cause) implements CallResult {}

  /**
   * Payple was, or may have been, asked, and no understandable answer came.
   *
   * @param phase how far the call got
   * @param reason what happened, for the developer
   * @param anotherPage whether a server answered that does not do what it was asked for, as far as
   *     can be told
   */
  record Ambiguous(Phase phase, String reason, boolean anotherPage) implements CallResult {

    /** Without an answer, or with half of one. */
    public Ambiguous(Phase phase, String reason) {
      this(phase, reason, false);
    }
  }
}
