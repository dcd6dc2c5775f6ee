// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import java.util.Locale;

/**
 * The text for the buyer about a {@link ResponseCode}, in Korean and in English. It has no codes,
 * says nothing about the shop's configuration, and never advises the buyer to pay again while the
 * money may have moved. A shop that needs other texts or languages uses these names as keys of its
 * own texts.
 */
public enum BuyerText {
  /**
   * The request was processed. It does not say "paid", because a success in the window is not a
   * payment yet.
   */
  DONE,
  /** The result is not known yet, and the buyer waits. */
  BEING_CHECKED,
  /** The order is paid or being paid; the buyer looks at the order. */
  ALREADY_PROCESSED,
  /** The payment was approved and then cancelled; the buyer waits. */
  REVERSED,
  /** The payment failed; the shop knows the reason. */
  NOT_COMPLETED,
  /** The shop cannot take payments now. */
  NOT_AVAILABLE,
  /** The shop cannot take this amount now. */
  AMOUNT_NOT_ACCEPTED,
  /** The amount is below the minimum for cards. */
  AMOUNT_TOO_SMALL,
  /** The time for the payment is over; the buyer starts again. */
  TIME_OVER,
  /** A temporary failure; the buyer tries again later. */
  TEMPORARY,
  /** The buyer cancelled the payment. */
  CANCELLED_BY_BUYER,
  /** Card number, expiry date or password is wrong. */
  CARD_DETAILS,
  /** The card has expired, or its expiry date is wrong. */
  CARD_EXPIRED,
  /** The card's limit, of won or of uses, is exceeded. */
  CARD_LIMIT,
  /** The balance of the card's account is too low. */
  CARD_BALANCE,
  /** Another card has to be used. */
  CARD_UNUSABLE,
  /** The card company refused the payment. */
  DECLINED,
  /** These instalments are not possible. */
  INSTALMENTS,
  /** The discount, coupon or points cannot be used. */
  BENEFIT,
  /** The buyer could not be identified. */
  IDENTITY,
  /** The card company's authentication or a certificate failed or is missing. */
  CARD_AUTHENTICATION,
  /** The browser blocks the payment. */
  BROWSER,
  /** The buyer has to register the card again. */
  REGISTERED_CARD,
  /** The refund failed. */
  REFUND_REFUSED,
  /** The money was refunded already. */
  ALREADY_REFUNDED,
  /** There is no such payment. */
  NOT_FOUND;

  /**
   * Returns the text.
   *
   * @param locale the buyer's; Korean for the language {@code ko}, English for every other
   * @return one or two sentences
   */
  public String in(Locale locale) {
    return BuyerTexts.of(locale).getString(name());
  }
}
