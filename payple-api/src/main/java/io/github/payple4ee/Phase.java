// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * How far a call to Payple got. What may be done after a failure depends on this alone, not on the
 * kind of exception.
 */
public enum Phase {
  /** Nothing was sent. */
  PREPARED,
  /** Payple gave a key for the operation; the operation itself was not sent. */
  AUTHENTICATED,
  /** Payple was reached, and the connection was not trusted; the operation was not sent. */
  CONNECTED,
  /** The operation was, or may have been, sent. */
  SENT,
  /** The head of an answer arrived. */
  ANSWERED,
  /** The answer was read and is one of Payple's. */
  UNDERSTOOD;

  /**
   * Tells whether it is certain that Payple did not receive the operation.
   *
   * @return true before {@link #SENT}
   */
  public boolean certainlyNotSent() {
    return compareTo(SENT) < 0;
  }
}
