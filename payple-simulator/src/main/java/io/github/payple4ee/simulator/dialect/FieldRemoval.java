// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.List;

/** Removes fields from the answers of one operation. */
record FieldRemoval(Operation operation, List<String> names) implements AnswerRewrite {

  static FieldRemoval from(Operation operation, String... names) {
    return new FieldRemoval(operation, List.of(names));
  }

  @Override
  public void change(AnswerDraft draft) {
    if (draft.operation() == operation) {
      names.forEach(draft::remove);
    }
  }
}
