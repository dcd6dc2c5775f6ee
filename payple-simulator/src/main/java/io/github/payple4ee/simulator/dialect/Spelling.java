// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.List;
import java.util.Set;

/** Renames fields that have one of these names. */
record Spelling(Set<Operation> where, String as, List<String> names) implements AnswerRewrite {

  static Spelling everywhere(String as, String... names) {
    return new Spelling(Set.of(Operation.values()), as, List.of(names));
  }

  static Spelling of(Operation operation, String as, String... names) {
    return new Spelling(Set.of(operation), as, List.of(names));
  }

  static Spelling ofCardName(String as) {
    return everywhere(as, "PCD_PAY_CARDNAME", "PCD_CARDNAME", "PCD_PAY_BANKNAME");
  }

  static Spelling ofCardNumber(String as) {
    return everywhere(as, "PCD_PAY_CARDNUM", "PCD_CARDNUM", "PCD_PAY_BANKNUM");
  }

  @Override
  public void change(AnswerDraft draft) {
    if (where.contains(draft.operation())) {
      names.stream()
          .filter(name -> !(draft.isAboutAnAccount() && name.startsWith("PCD_PAY_BANK")))
          .forEach(name -> draft.rename(name, as));
    }
  }

  /** One spelling after the other. */
  static AnswerRewrite all(Spelling... spellings) {
    return draft -> List.of(spellings).forEach(spelling -> spelling.change(draft));
  }
}
