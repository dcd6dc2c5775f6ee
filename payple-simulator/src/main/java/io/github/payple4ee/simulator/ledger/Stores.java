// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** The data of a simulator. All of it except the issued keys is kept across a restart. */
public record Stores(
    Ledger ledger, Cards cards, CashReceipts receipts, PaymentLinks links, IssuedKeys issued) {

  /** Reads the state file, and writes every change to it. */
  public static Stores in(StateFile file) {
    IssuedKeys issued = new IssuedKeys();
    return new Stores(
        new Ledger(file),
        new Cards(file, issued),
        new CashReceipts(file),
        new PaymentLinks(file),
        issued);
  }
}
