// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.RegistrationRequest;
import jakarta.annotation.Nullable;

/**
 * Whose card is to be registered. A real shop takes the number from whoever is signed in, never
 * from a request.
 *
 * @param payerNo the shop's number of the buyer
 */
public record RegisterCard(@Nullable String payerNo) {

  RegistrationRequest request(String orderId) {
    return RegistrationRequest.of(orderId, payerNo);
  }

  /** Tells nothing; the number is personal. */
  @Override
  public String toString() {
    return "RegisterCard[***]";
  }
}
