// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * A request to register a buyer's card without a payment ({@code PCD_PAY_WORK} AUTH): {@code
 * RegistrationRequest.of("card-1", "1234")}.
 *
 * @param orderId the shop's id of the registration ({@code PCD_PAY_OID}), unique among orders and
 *     registrations
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO}), 1 to 18 digits; 1 to 10
 *     with the manual's window
 * @param goods what the window shows ({@code PCD_PAY_GOODS}): 1 to 2048 characters, no emoji
 */
public record RegistrationRequest(String orderId, String payerNumber, String goods) {

  private static final String CARD_REGISTRATION = "카드 등록";

  /**
   * Refuses what Payple would refuse.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public RegistrationRequest {
    OrderIds.require("orderId", orderId);
    PayerNumbers.require("payerNumber", payerNumber);
    Goods.require(goods);
  }

  /**
   * A registration with the Korean text for "card registration" as its goods.
   *
   * @param orderId the shop's id of the registration
   * @param payerNumber the shop's number of the buyer
   * @return the request
   */
  public static RegistrationRequest of(String orderId, String payerNumber) {
    return new RegistrationRequest(orderId, payerNumber, CARD_REGISTRATION);
  }

  /**
   * The terms of a registration.
   *
   * @return {@link PaymentWork#AUTH}, with the buyer's number
   */
  public Terms terms() {
    return Terms.USUAL.with(PaymentWork.AUTH).withCardOf(payerNumber);
  }

  /** Prints the id. The number of the buyer is personal and left out. */
  @Override
  public String toString() {
    return "RegistrationRequest[" + orderId + "]";
  }
}
