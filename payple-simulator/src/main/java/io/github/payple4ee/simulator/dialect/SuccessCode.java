// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.Set;

/** Replaces the code of a successful answer. */
record SuccessCode(Set<Operation> where, String code) implements AnswerRewrite {

  @Override
  public void change(AnswerDraft draft) {
    if (draft.isSuccess() && where.contains(draft.operation())) {
      draft.put("PCD_PAY_CODE", code);
    }
  }

  /** Removes the code of a successful answer. */
  static void omitted(AnswerDraft draft) {
    if (draft.isSuccess()) {
      draft.remove("PCD_PAY_CODE");
    }
  }

  /** Removes the code of a failed answer. */
  static void omittedFromErrors(AnswerDraft draft) {
    if (!draft.isSuccess()) {
      draft.remove("PCD_PAY_CODE");
    }
  }
}
