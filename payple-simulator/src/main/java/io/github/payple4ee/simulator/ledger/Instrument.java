// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** A payment instrument as the buyer enters it. Only {@link #masked()} is stored. */
public sealed interface Instrument permits Card, BankAccount {

  /** The part of it that is stored. */
  MaskedInstrument masked();

  /**
   * Distinguishes two instruments with the same mask. It is too short to derive the number from it.
   */
  String fingerprint();
}
