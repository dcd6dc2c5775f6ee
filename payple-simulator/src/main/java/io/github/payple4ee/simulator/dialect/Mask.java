// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.List;

/**
 * Masks the middle of a card number in another format.
 *
 * @param shown the format: {@code f} and {@code l} stand for the first and last digits; zeros
 *     replace digits that the simulator does not store
 */
record Mask(String shown) implements AnswerRewrite {
  private static final List<String> NAMES =
      List.of("PCD_PAY_CARDNUM", "PCD_CARDNUM", "PCD_PAY_BANKNUM");

  @Override
  public void change(AnswerDraft draft) {
    NAMES.forEach(name -> draft.change(name, number -> masked(String.valueOf(number))));
  }

  private String masked(String number) {
    if (number.length() < 8) {
      return number;
    }
    String first = number.substring(0, 4);
    String last = number.substring(number.length() - 4);
    return shown.replaceFirst("ffff", first).replace('f', '0').replace("llll", last);
  }
}
