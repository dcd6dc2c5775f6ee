// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.EnumSet;
import java.util.Set;

/** How long the value of a field may be, in characters. */
final class FieldLengths {

  /** Fields that are only displayed. They may be cut, because their beginning keeps its meaning. */
  static final Set<PaypleField> SHOWN =
      EnumSet.of(
          PaypleField.MESSAGE,
          PaypleField.AUTH_MESSAGE,
          PaypleField.LINK_MESSAGE,
          PaypleField.GOODS,
          PaypleField.USER_DEFINED_1,
          PaypleField.USER_DEFINED_2,
          PaypleField.LINK_NOTE,
          PaypleField.PAGE_ADDRESS,
          PaypleField.CARD_NAME);

  /** The longest value of a field that this version does not know. */
  static final int LONGEST_UNKNOWN = 2000;

  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_NAME = 2048;
  private static final int LONGEST_KEY = 4096;
  private static final int LONGEST_WORD = 255;

  private FieldLengths() {}

  static int longest(PaypleField field) {
    return switch (field) {
      case MESSAGE,
          AUTH_MESSAGE,
          LINK_MESSAGE,
          RETURN_URL,
          OPERATION_URL,
          WINDOW_URL,
          CONFIRM_URL,
          AUTH_URL,
          AUTH_FILE,
          RESULT_URL,
          PAGE_ADDRESS,
          RECEIPT,
          LINK_URL ->
          LONGEST_TEXT;
      case GOODS, USER_DEFINED_1, USER_DEFINED_2, LINK_NOTE -> LONGEST_NAME;
      default -> field.sensitivity() == Sensitivity.SECRET ? LONGEST_KEY : LONGEST_WORD;
    };
  }
}
