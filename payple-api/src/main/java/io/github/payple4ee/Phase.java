// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * How far a call to Payple got. After a failure, the phase decides what may be done next, and the
 * kind of exception does not.
 */
public enum Phase {
  /** Nothing was sent. */
  PREPARED,
  /** Payple issued a token for the operation; the operation itself was not sent. */
  AUTHENTICATED,
  /** A connection was made, but its certificate was not trusted. The operation was not sent. */
  CONNECTED,
  /** The operation was, or may have been, sent. */
  SENT,
  /** The headers of an answer arrived. */
  ANSWERED,
  /** The answer was read and is in Payple's format. */
  UNDERSTOOD;

  /**
   * Whether it is certain that Payple did not receive the operation.
   *
   * @return true before {@link #SENT}
   */
  public boolean certainlyNotSent() {
    return compareTo(SENT) < 0;
  }
}
