// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.LinkRequest;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/**
 * A payment link that the operator creates.
 *
 * @param orderId the order id, the same for a repeated request
 * @param goods what is bought
 * @param amount won
 * @param method {@code CARD}, {@code BANK_TRANSFER} or {@code CARD_OR_TRANSFER}; null for {@code
 *     CARD}
 * @param expiresAt the Korean time at which the link expires, without minutes, as in {@code
 *     2026-12-24T18:00}
 */
public record NewLink(
    @Nullable String orderId,
    @Nullable String goods,
    @Nullable BigDecimal amount,
    @Nullable String method,
    @Nullable String expiresAt) {

  /**
   * The link with the means of payment that the operator chose.
   *
   * @throws IllegalArgumentException when a value is missing, or the shop or Payple refuses it
   */
  LinkRequest request() {
    LinkRequest link = LinkRequest.of(orderId, goods, Won.exactly(amount), end());
    return switch (method == null ? "CARD" : method) {
      case "CARD" -> link;
      case "BANK_TRANSFER" -> link.byTransfer();
      case "CARD_OR_TRANSFER" -> link.cardOrTransfer();
      default ->
          throw new IllegalArgumentException(
              "method must be CARD, BANK_TRANSFER or CARD_OR_TRANSFER; was \"" + method + "\"");
    };
  }

  private LocalDateTime end() {
    try {
      if (expiresAt != null) {
        return LocalDateTime.parse(expiresAt);
      }
    } catch (DateTimeParseException noTime) {
      throw new IllegalArgumentException(unreadable(), noTime);
    }
    throw new IllegalArgumentException(unreadable());
  }

  private String unreadable() {
    return "expiresAt must be a Korean time, as in \"2026-12-24T18:00\"; was \"" + expiresAt + "\"";
  }

  /** The order alone. */
  @Override
  public String toString() {
    return "NewLink[" + orderId + "]";
  }
}
