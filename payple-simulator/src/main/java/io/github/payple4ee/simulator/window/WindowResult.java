// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.dialect.Answer;

/** The end of a window: closed without a result, or with a result for the merchant. */
public record WindowResult(boolean closed, Answer answer) {

  static WindowResult of(Answer answer) {
    return new WindowResult(false, answer);
  }

  static WindowResult close(Answer answer) {
    return new WindowResult(true, answer);
  }
}
