// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.Optional;

/** A bank account as the buyer enters it. */
public record BankAccount(Bank bank, String number) implements Instrument {

  /** Empty when the input is not an account: one of the banks, and 8 to 16 digits. */
  public static Optional<BankAccount> of(String bankCode, String number) {
    String digits = number.replaceAll("[\\s-]", "");
    return Bank.of(bankCode)
        .filter(bank -> digits.matches("\\d{8,16}"))
        .map(bank -> new BankAccount(bank, digits));
  }

  @Override
  public MaskedInstrument masked() {
    String middle = "*".repeat(number.length() - 7);
    String shown = number.substring(0, 3) + middle + number.substring(number.length() - 4);
    return MaskedInstrument.account(bank, shown);
  }

  @Override
  public String fingerprint() {
    return Identifiers.digest(number).substring(0, 4);
  }

  @Override
  public String toString() {
    return "BankAccount[" + masked().number() + "]";
  }
}
