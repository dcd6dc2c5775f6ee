// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Account;
import jakarta.annotation.Nullable;

/**
 * A registered bank account for the pages: masked, and without its billing key.
 *
 * @param payerNo the shop's number of the buyer
 * @param state whether it can be charged
 * @param bankName the bank
 * @param accountNumber the masked number
 * @param registeredAt when it was registered, UTC
 */
public record AccountView(
    String payerNo,
    String state,
    @Nullable String bankName,
    @Nullable String accountNumber,
    String registeredAt)
    implements InstrumentView {

  static AccountView of(Account account) {
    return new AccountView(
        account.payerNumber(),
        account.state().name(),
        account.bank(),
        account.number(),
        account.registeredAt().toString());
  }

  /** Prints the state only. */
  @Override
  public String toString() {
    return "AccountView[" + state + "]";
  }
}
