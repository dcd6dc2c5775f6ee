// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;

/**
 * A request to register a buyer's card or bank account without a payment (manual: 1. first payment,
 * {@code PCD_PAY_WORK} AUTH): {@code RegistrationRequest.of("card-1", "1234")}.
 *
 * @param orderId the shop's id of the registration ({@code PCD_PAY_OID}), unique among orders and
 *     registrations: 1 to 255 letters, digits, dots, underscores or hyphens
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO}), 1 to 18 digits; 1 to 10
 *     with the manual's window
 * @param goods what the window shows ({@code PCD_PAY_GOODS}): 1 to 2048 characters, no emoji
 * @param method {@link PaymentMethod#CARD} or {@link PaymentMethod#BANK_TRANSFER}
 */
public record RegistrationRequest(
    String orderId, String payerNumber, String goods, PaymentMethod method) {

  private static final String CARD_REGISTRATION = "카드 등록";
  private static final String ACCOUNT_REGISTRATION = "계좌 등록";

  /**
   * Refuses values that Payple would refuse, before anything is recorded or sent.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public RegistrationRequest {
    OrderIds.require("orderId", orderId);
    PayerNumbers.require("payerNumber", payerNumber);
    Goods.require(goods);
    Objects.requireNonNull(method, "method");
    if (method != PaymentMethod.CARD && method != PaymentMethod.BANK_TRANSFER) {
      throw new IllegalArgumentException(
          "method must be CARD or BANK_TRANSFER, which have a billing key; was " + method);
    }
  }

  /**
   * A registration of a card.
   *
   * @param orderId the shop's id of the registration
   * @param payerNumber the shop's number of the buyer
   * @param goods what the window shows
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public RegistrationRequest(String orderId, String payerNumber, String goods) {
    this(orderId, payerNumber, goods, PaymentMethod.CARD);
  }

  /**
   * A registration with the Korean text for "card registration" as its goods.
   *
   * @param orderId the shop's id of the registration
   * @param payerNumber the shop's number of the buyer
   * @return the request
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static RegistrationRequest of(String orderId, String payerNumber) {
    return new RegistrationRequest(orderId, payerNumber, CARD_REGISTRATION);
  }

  /**
   * A registration of a bank account, with the Korean text for "account registration" as its goods.
   *
   * @param orderId the shop's id of the registration
   * @param payerNumber the shop's number of the buyer
   * @return the request
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static RegistrationRequest ofAccount(String orderId, String payerNumber) {
    return new RegistrationRequest(
        orderId, payerNumber, ACCOUNT_REGISTRATION, PaymentMethod.BANK_TRANSFER);
  }

  /**
   * The terms of a registration.
   *
   * @return {@link PaymentWork#AUTH}, with the buyer's number
   */
  public Terms terms() {
    return Terms.USUAL.with(PaymentWork.AUTH).with(method).withCardOf(payerNumber);
  }

  /** Prints the id. The number of the buyer is personal and left out. */
  @Override
  public String toString() {
    return "RegistrationRequest[" + orderId + "]";
  }
}
