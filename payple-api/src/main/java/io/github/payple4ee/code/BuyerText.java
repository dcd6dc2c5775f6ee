// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import java.util.Locale;

/**
 * What may be shown to a buyer about a {@link ResponseCode}, in Korean and in English: without
 * codes, without blame for the shop's configuration, and without the advice to pay again while the
 * money may have moved. A shop that wants other words or languages keys its own texts by these
 * names.
 */
public enum BuyerText {
  /** The request was processed. It does not say "paid": a window's success is not that yet. */
  DONE,
  /** Nobody knows yet, and the buyer waits. */
  BEING_CHECKED,
  /** It is paid or being paid; the buyer sees the order. */
  ALREADY_PROCESSED,
  /** It was approved and cancelled; the buyer waits. */
  TAKEN_BACK,
  /** It did not work; the shop knows more. */
  NOT_COMPLETED,
  /** The shop cannot take payments now. */
  NOT_AVAILABLE,
  /** The shop cannot take this amount now. */
  AMOUNT_NOT_ACCEPTED,
  /** Less than the least that a card can pay. */
  AMOUNT_TOO_SMALL,
  /** The time is over; the buyer starts again. */
  TIME_OVER,
  /** A failure that will pass; the buyer tries again later. */
  TEMPORARY,
  /** The buyer cancelled it. */
  CANCELLED_BY_BUYER,
  /** Card number, expiry date or password is wrong. */
  CARD_DETAILS,
  /** The card has expired, or its expiry date is wrong. */
  CARD_EXPIRED,
  /** The card's limit, of won or of uses, is exceeded. */
  CARD_LIMIT,
  /** The account of the card has too little. */
  CARD_BALANCE,
  /** Another card has to be used. */
  CARD_UNUSABLE,
  /** The card company said no. */
  DECLINED,
  /** Not with these instalments. */
  INSTALMENTS,
  /** Not with this discount, coupon or these points. */
  BENEFIT,
  /** The buyer could not be identified. */
  IDENTITY,
  /** The card company's authentication or a certificate is wanting. */
  CARD_AUTHENTICATION,
  /** The browser stands in the way. */
  BROWSER,
  /** The registered card has to be registered again. */
  REGISTERED_CARD,
  /** The money could not be given back. */
  REFUND_REFUSED,
  /** The money was given back already. */
  ALREADY_REFUNDED,
  /** There is no such payment. */
  NOT_FOUND;

  /**
   * Gives the text.
   *
   * @param locale the buyer's; Korean for the language {@code ko}, English for every other
   * @return one or two sentences
   */
  public String in(Locale locale) {
    return BuyerTexts.of(locale).getString(name());
  }
}
