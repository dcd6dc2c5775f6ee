// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that have no component of their own in {@link io.github.payple4ee.Approval}. */
final class UntypedFields {

  private static final Set<PaypleField> TYPED =
      EnumSet.of(
          PaypleField.RESULT,
          PaypleField.ORDER_ID,
          PaypleField.GOODS,
          PaypleField.TOTAL,
          PaypleField.PAYMENT_TIME,
          PaypleField.CARD_NAME,
          PaypleField.CARD_NUMBER,
          PaypleField.TRADE_NUMBER,
          PaypleField.APPROVAL_NUMBER,
          PaypleField.PAYMENT_METHOD,
          PaypleField.EASY_PAYMENT_METHOD,
          PaypleField.TRANSACTION_KEY,
          PaypleField.INSTALMENTS,
          PaypleField.RECEIPT);
  // public, but their texts are free, so they may contain anything
  private static final Set<String> TEXTS =
      Set.of(PaypleField.MESSAGE.wireName(), PaypleField.AUTH_MESSAGE.wireName());
  private static final Set<String> TYPED_OR_MASKED =
      Arrays.stream(PaypleField.values())
          .filter(field -> TYPED.contains(field) || field.sensitivity() != Sensitivity.PUBLIC)
          .flatMap(field -> field.spellings().stream())
          .collect(Collectors.toUnmodifiableSet());

  private UntypedFields() {}

  /**
   * Whether a field without a component may be displayed: it is public, or this version does not
   * know it.
   */
  static boolean contains(String wireName) {
    return !TYPED_OR_MASKED.contains(wireName);
  }

  /** Whether a value is free text: it is a message, or this version does not know its field. */
  static boolean text(String wireName) {
    return TEXTS.contains(wireName) || PaypleField.named(wireName).isEmpty();
  }
}
