// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** A payment instrument as the buyer enters it. Only {@link #masked()} is stored. */
public sealed interface Instrument permits Card, BankAccount {

  /** What is stored of it. */
  MaskedInstrument masked();

  /** Distinguishes two with the same mask, and is too short to find the number with. */
  String fingerprint();
}
