// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

/** How one quirk changes an answer. */
@FunctionalInterface
interface AnswerRewrite {
  void change(AnswerDraft draft);
}
