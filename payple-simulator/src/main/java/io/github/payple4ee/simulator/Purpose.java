// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an AuthKey is good for: one line each, with the field that asks for it and its endpoint. */
enum Purpose {
  WINDOW("", "", "/index.php?ACT_=PAYM"),
  CANCEL("PCD_PAYCANCEL_FLAG", "Y", "/php/account/api/cPayCAct.php"),
  LOOKUP("PCD_PAYCHK_FLAG", "Y", "/php/PayChkAct.php");

  private final String field;
  private final String value;
  private final String path;

  Purpose(String field, String value, String path) {
    this.field = field;
    this.value = value;
    this.path = path;
  }

  String path() {
    return path;
  }

  /** The window unless a field asks for something else; empty when several do. */
  static Optional<Purpose> of(Request request) {
    List<Purpose> asked =
        Arrays.stream(values())
            .filter(purpose -> purpose != WINDOW)
            .filter(purpose -> purpose.value.equals(request.field(purpose.field)))
            .toList();
    return switch (asked.size()) {
      case 0 -> Optional.of(WINDOW);
      case 1 -> Optional.of(asked.get(0));
      default -> Optional.empty();
    };
  }
}
