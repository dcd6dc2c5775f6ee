// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for a payment link: {@code LinkRequest.of("order-1", "Green tea", 15_000,
 * LocalDateTime.of(2026, 12, 24, 18, 0))}. Links are not in the card manual; the fields are those
 * of Payple's samples.
 *
 * @param orderId the shop's order id ({@code PCD_PAY_OID}): unique, 1 to 255 letters, digits, dots,
 *     underscores or hyphens
 * @param goods what is bought ({@code PCD_PAY_GOODS}): 1 to 2048 characters, no emoji
 * @param amount won to charge ({@code PCD_PAY_TOTAL}), at least {@value PaymentRequest#MINIMUM}; at
 *     least {@value PaymentMethod#SMALLEST_TRANSFER} when a bank transfer is possible
 * @param method {@link PaymentMethod#CARD}, {@link PaymentMethod#BANK_TRANSFER}, or {@link
 *     PaymentMethod#CARD_OR_TRANSFER} ({@code PCD_PAY_TYPE})
 * @param tax how it is taxed
 * @param expiresAt when the link expires, Korean time (KST, {@code PCD_LINK_EXPIREDATE}). Payple
 *     takes whole hours, so minutes are cut off: 18:59 means 18:00
 * @param returnPage the shop's page that the buyer sees afterwards, an https address ({@code
 *     PCD_LINK_URL} of the request); null for Payple's own
 */
public record LinkRequest(
    String orderId,
    String goods,
    long amount,
    PaymentMethod method,
    Tax tax,
    LocalDateTime expiresAt,
    @Nullable URI returnPage) {

  private static final Set<PaymentMethod> METHODS =
      Set.of(PaymentMethod.CARD, PaymentMethod.BANK_TRANSFER, PaymentMethod.CARD_OR_TRANSFER);

  /**
   * Refuses values that Payple would refuse, before anything is recorded or sent.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public LinkRequest {
    OrderIds.require("orderId", orderId);
    Goods.require(goods);
    PaymentRequest.requireAmount(amount);
    Objects.requireNonNull(tax, "tax").within(amount);
    Objects.requireNonNull(method, "method").require(amount);
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException(
          "method must be CARD, BANK_TRANSFER or CARD_OR_TRANSFER for a payment link"
              + " (PCD_PAY_TYPE); was "
              + method);
    }
    expiresAt = Objects.requireNonNull(expiresAt, "expiresAt").truncatedTo(ChronoUnit.HOURS);
    if (returnPage != null && !"https".equals(returnPage.getScheme())) {
      throw new IllegalArgumentException(
          "returnPage must be an https address of the shop (PCD_LINK_URL); its scheme is "
              + returnPage.getScheme());
    }
  }

  /**
   * A link for a payment by card.
   *
   * @param orderId the shop's order id
   * @param goods what is bought
   * @param amount won to charge
   * @param expiresAt when the link expires, Korean time (KST); minutes are cut off
   * @return the request
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static LinkRequest of(String orderId, String goods, long amount, LocalDateTime expiresAt) {
    return new LinkRequest(orderId, goods, amount, PaymentMethod.CARD, Tax.TAXED, expiresAt, null);
  }

  /**
   * The same link for a bank transfer.
   *
   * @return the changed request
   * @throws IllegalArgumentException when the amount is below {@value
   *     PaymentMethod#SMALLEST_TRANSFER} won
   */
  public LinkRequest byTransfer() {
    return new LinkRequest(
        orderId, goods, amount, PaymentMethod.BANK_TRANSFER, tax, expiresAt, returnPage);
  }

  /**
   * The same link for a card or a bank transfer: the buyer chooses. {@link Payment#methods()} names
   * what the buyer has chosen.
   *
   * @return the changed request
   * @throws IllegalArgumentException when the amount is below {@value
   *     PaymentMethod#SMALLEST_TRANSFER} won
   */
  public LinkRequest cardOrTransfer() {
    return new LinkRequest(
        orderId, goods, amount, PaymentMethod.CARD_OR_TRANSFER, tax, expiresAt, returnPage);
  }

  /**
   * The same link with another tax.
   *
   * @param other how it is taxed
   * @return the changed request
   * @throws IllegalArgumentException when the tax is larger than the amount
   */
  public LinkRequest with(Tax other) {
    return new LinkRequest(orderId, goods, amount, method, other, expiresAt, returnPage);
  }

  /**
   * The same link with a page of the shop for the buyer afterwards.
   *
   * @param page an https address
   * @return the changed request
   * @throws IllegalArgumentException when the address is not https
   */
  public LinkRequest returningTo(URI page) {
    return new LinkRequest(orderId, goods, amount, method, tax, expiresAt, page);
  }

  /**
   * The terms of the payment.
   *
   * @return {@link PaymentWork#LINK}, with method and tax
   */
  public Terms terms() {
    return Terms.USUAL.with(PaymentWork.LINK).with(method).with(tax);
  }

  /** Prints the order id alone. */
  @Override
  public String toString() {
    return "LinkRequest[" + orderId + "]";
  }
}
