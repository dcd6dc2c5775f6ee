// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a payment is taken. The terms are recorded when the payment is opened and do not change.
 *
 * @param work how the buyer is charged
 * @param method the means of payment that the window or the payment link offers
 * @param card the kind of card
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO}), 1 to 18 digits, when a
 *     card of the buyer is registered or charged; null otherwise
 * @param month the Korean month of a recurring payment, in the years 2000 to 9999 ({@code
 *     PCD_PAY_YEAR}, {@code PCD_PAY_MONTH}): Payple charges a billing key once for the month, and
 *     the module charges a buyer once for it; null when the number of charges is not limited
 * @param tax how it is taxed
 * @param userDefined texts of the shop that Payple stores and returns
 * @param cashReceipt whether a cash receipt is issued with a bank transfer ({@code
 *     PCD_TAXSAVE_FLAG})
 */
public record Terms(
    PaymentWork work,
    PaymentMethod method,
    CardVersion card,
    @Nullable String payerNumber,
    @Nullable YearMonth month,
    Tax tax,
    UserDefined userDefined,
    boolean cashReceipt) {

  /** Confirmed by the server, any card, taxed as usual. */
  public static final Terms USUAL =
      new Terms(
          PaymentWork.CERT,
          PaymentMethod.CARD,
          CardVersion.APP_CARD,
          null,
          null,
          Tax.TAXED,
          UserDefined.NONE,
          false);

  /**
   * Terms for a card.
   *
   * @param work how the buyer is charged
   * @param card the kind of card
   * @param payerNumber the shop's number of the buyer, or null
   * @param month the month of a recurring payment, or null
   * @param tax how it is taxed
   * @param userDefined texts of the shop
   * @throws IllegalArgumentException when the values contradict each other
   */
  public Terms(
      PaymentWork work,
      CardVersion card,
      @Nullable String payerNumber,
      @Nullable YearMonth month,
      Tax tax,
      UserDefined userDefined) {
    this(work, PaymentMethod.CARD, card, payerNumber, month, tax, userDefined, false);
  }

  /**
   * Refuses contradictions.
   *
   * @throws IllegalArgumentException when a value is refused; the message names the rule
   */
  public Terms {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(tax, "tax");
    Objects.requireNonNull(userDefined, "userDefined");
    if (payerNumber != null) {
      PayerNumbers.require("payerNumber", payerNumber);
    }
    requireOffered(work, method);
    requireInstrument(card, method, payerNumber, cashReceipt);
    requireMonth(month, card);
  }

  private static void requireOffered(PaymentWork work, PaymentMethod method) {
    if (!method.inWindow() && work != PaymentWork.LINK) {
      throw new IllegalArgumentException(
          "method must not be "
              + method
              + " (PCD_PAY_TYPE): a payment link alone lets the buyer choose between a card and a"
              + " bank transfer");
    }
  }

  private static void requireInstrument(
      CardVersion card, PaymentMethod method, @Nullable String payerNumber, boolean cashReceipt) {
    if (cashReceipt && method != PaymentMethod.BANK_TRANSFER) {
      throw new IllegalArgumentException(
          "cashReceipt needs a bank transfer (PCD_TAXSAVE_FLAG); a card has a sales slip");
    }
    if (card == CardVersion.RECURRING && method.wallet()) {
      throw new IllegalArgumentException(
          "method must not be "
              + method
              + " (PCD_PAY_METHOD): a wallet registers no card, so it has no billing key");
    }
    if (card == CardVersion.RECURRING && payerNumber == null) {
      throw new IllegalArgumentException(
          "payerNumber is missing: the registered card needs the number of its buyer"
              + " (PCD_PAYER_NO)");
    }
  }

  private static void requireMonth(@Nullable YearMonth month, CardVersion card) {
    if (month != null && (month.getYear() < 2000 || month.getYear() > 9999)) {
      throw new IllegalArgumentException(
          "month must be in the years 2000 to 9999 (PCD_PAY_YEAR); was " + month);
    }
    // protocol notes: Payple limits charges of a month by the billing key, and an app card has none
    if (month != null && card != CardVersion.RECURRING) {
      throw new IllegalArgumentException(
          "month needs a registered card (PCD_CARD_VER 01); an app card has no billing key");
    }
  }

  Terms with(PaymentWork other) {
    return new Terms(other, method, card, payerNumber, month, tax, userDefined, cashReceipt);
  }

  Terms with(PaymentMethod other) {
    return new Terms(work, other, card, payerNumber, month, tax, userDefined, cashReceipt);
  }

  Terms withCardOf(String payer) {
    return new Terms(
        work, method, CardVersion.RECURRING, payer, month, tax, userDefined, cashReceipt);
  }

  Terms withCashReceipt() {
    return new Terms(work, method, card, payerNumber, month, tax, userDefined, true);
  }

  Terms forMonth(YearMonth other) {
    return new Terms(work, method, card, payerNumber, other, tax, userDefined, cashReceipt);
  }

  /** Prints the work, the card and the month. The number of the buyer is personal and left out. */
  @Override
  public String toString() {
    return "Terms[" + work + ", " + card + ", " + (month == null ? "any month" : month) + "]";
  }

  Terms with(Tax other) {
    return new Terms(work, method, card, payerNumber, month, other, userDefined, cashReceipt);
  }

  Terms with(UserDefined other) {
    return new Terms(work, method, card, payerNumber, month, tax, other, cashReceipt);
  }
}
