// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

/** A call between the merchant's server and Payple that a fault can strike. */
public enum Operation {
  /** Takes the money of an authenticated payment. */
  CONFIRM,
  /** Gives money back. */
  CANCEL,
  /** Asks what became of a payment. */
  LOOKUP,
  /** Takes money with a billing key. */
  CHARGE,
  /** Asks which card a billing key stands for; faults are found by the billing key. */
  CARD_LOOKUP,
  /** Makes a billing key unusable; faults are found by the billing key. */
  CARD_REMOVAL
}
