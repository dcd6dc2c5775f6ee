// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.ChargeRequest;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;

/**
 * A charge of a registered card or bank account.
 *
 * @param orderId the order id, the same for a repeated request
 * @param goods what is bought
 * @param amount won
 * @param year with {@code month}: the month to charge once; null for any number of charges
 * @param month two digits
 * @param cashReceipt whether the charge of an account gets a cash receipt; null for none
 */
public record ChargeBuyer(
    @Nullable String orderId,
    @Nullable String goods,
    @Nullable BigDecimal amount,
    @Nullable String year,
    @Nullable String month,
    @Nullable Boolean cashReceipt) {

  ChargeRequest request(String payerNo, Instrument instrument) {
    ChargeRequest charge =
        instrument.charged(ChargeRequest.of(orderId, payerNo, goods, Won.exactly(amount)));
    ChargeRequest limited = year == null && month == null ? charge : charge.forMonth(once());
    return Boolean.TRUE.equals(cashReceipt) ? limited.withCashReceipt() : limited;
  }

  private YearMonth once() {
    try {
      if (year != null
          && month != null
          && year.matches("[0-9]{4}")
          && month.matches("[0-9]{1,2}")) {
        return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
      }
    } catch (DateTimeException noMonth) {
      throw new IllegalArgumentException("month must be 01 to 12; was \"" + month + "\"", noMonth);
    }
    throw new IllegalArgumentException(
        "year and month must be sent together, as in \"2026\" and \"11\"");
  }
}
