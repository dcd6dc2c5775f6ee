// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** What the name of the goods may look like (manual: 1. {@code PCD_PAY_GOODS}). */
final class Goods {

  private static final int LONGEST = 2048;

  private Goods() {}

  static String require(String goods) {
    if (goods == null || goods.isBlank() || goods.length() > LONGEST) {
      throw new IllegalArgumentException(
          "goods must be 1 to "
              + LONGEST
              + " characters (PCD_PAY_GOODS); was "
              + (goods == null ? "null" : goods.length() + " characters"));
    }
    // manual 1, PCD_PAY_GOODS: some card companies fail on emoji
    if (goods.codePoints().anyMatch(Goods::refused)) {
      throw new IllegalArgumentException(
          "goods must have neither emoji nor control characters (PCD_PAY_GOODS); was \""
              + goods
              + "\"");
    }
    return goods;
  }

  private static boolean refused(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isSupplementaryCodePoint(codePoint)
        || type == Character.SURROGATE
        || type == Character.CONTROL
        || (codePoint >= 0x2600 && codePoint <= 0x27BF)
        || codePoint == 0xFE0F;
  }
}
