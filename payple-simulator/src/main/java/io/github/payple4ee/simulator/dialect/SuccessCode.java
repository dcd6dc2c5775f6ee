// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.Set;

/** Says in other figures that it went well. */
record SuccessCode(Set<Operation> where, String code) implements AnswerRewrite {

  @Override
  public void change(AnswerDraft draft) {
    if (draft.isSuccess() && where.contains(draft.operation())) {
      draft.put("PCD_PAY_CODE", code);
    }
  }

  /** No code when it went well. */
  static void omitted(AnswerDraft draft) {
    if (draft.isSuccess()) {
      draft.remove("PCD_PAY_CODE");
    }
  }

  /** No code when it did not. */
  static void omittedFromErrors(AnswerDraft draft) {
    if (!draft.isSuccess()) {
      draft.remove("PCD_PAY_CODE");
    }
  }
}
