// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import io.github.payple4ee.client.PaypleField;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The details of a charge in Payple's answer (manual: 3. recurring payment, response). Each
 * component may be null, because Payple leaves fields out.
 *
 * @param time when it was charged, Korean time (KST, {@code PCD_PAY_TIME})
 * @param tradeNumber Payple's number of the transaction ({@code PCD_PAY_CARDTRADENUM})
 * @param approvalNumber the card company's number ({@code PCD_PAY_CARDAUTHNO})
 * @param cardName the card company ({@code PCD_PAY_CARDNAME})
 * @param cardNumber the masked card number, as Payple masks it ({@code PCD_PAY_CARDNUM})
 * @param receipt the address of the sales slip ({@code PCD_PAY_CARDRECEIPT}); foreign text, escape
 *     it in pages
 * @param paidBy the means of payment that the buyer used, as far as Payple's answer names it;
 *     {@link PaidBy#UNKNOWN} when it names none
 * @param further the other fields of the answer, by their wire names: fields of the manual without
 *     a component here, such as {@code PCD_PAY_CODE}, and fields that this version does not know.
 *     Fields that are known to hold keys, card numbers or personal data are left out; in the
 *     others, what looks like such data is masked with stars. Foreign text, escape it in pages
 */
public record Approval(
    @Nullable LocalDateTime time,
    @Nullable String tradeNumber,
    @Nullable String approvalNumber,
    @Nullable String cardName,
    @Nullable String cardNumber,
    @Nullable String receipt,
    PaidBy paidBy,
    Map<String, String> further) {

  /** Requires the means of payment, and copies the other fields. */
  public Approval {
    Objects.requireNonNull(paidBy, "paidBy");
    further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
  }

  /**
   * Creates an approval without further fields, for a payment by card or by unknown means.
   *
   * @param time when it was charged, Korean time
   * @param tradeNumber Payple's number of the transaction
   * @param approvalNumber the card company's number
   * @param cardName the card company
   * @param cardNumber the masked card number
   * @param receipt the address of the sales slip
   */
  public Approval(
      @Nullable LocalDateTime time,
      @Nullable String tradeNumber,
      @Nullable String approvalNumber,
      @Nullable String cardName,
      @Nullable String cardNumber,
      @Nullable String receipt) {
    this(
        time, tradeNumber, approvalNumber, cardName, cardNumber, receipt, PaidBy.UNKNOWN, Map.of());
  }

  /**
   * The kind of payment that Payple's answer names ({@code PCD_PAY_TYPE}).
   *
   * @return {@code card} or {@code transfer}; empty when the answer names none
   */
  public Optional<String> paymentType() {
    return Optional.ofNullable(further.get(PaypleField.PAYMENT_TYPE.wireName()));
  }

  /** Prints the time and the number of the transaction. The rest must not reach a log. */
  @Override
  public String toString() {
    return "Approval[" + time + ", " + tradeNumber + "]";
  }
}
