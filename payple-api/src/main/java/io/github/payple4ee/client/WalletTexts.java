// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.PaidBy;
import org.jspecify.annotations.Nullable;

/** Reads the means of payment from Payple's present answers. */
final class WalletTexts {

  // more months than card companies offer
  private static final long MOST_INSTALMENTS = 99;

  private WalletTexts() {}

  static PaidBy paidBy(
      @Nullable String method,
      @Nullable String easyPayMethod,
      @Nullable String transactionKey,
      @Nullable Long instalments) {
    return new PaidBy(
        plain(method),
        plain(easyPayMethod),
        plain(transactionKey),
        instalments == null || instalments > MOST_INSTALMENTS ? null : instalments.intValue());
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : PlainText.of(text);
  }
}
