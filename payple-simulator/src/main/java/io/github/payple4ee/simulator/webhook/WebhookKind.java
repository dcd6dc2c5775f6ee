// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

/** The kinds of webhooks. */
public enum WebhookKind {
  /** A payment or a cancel, successful or refused. */
  RESULT,
  /** The registration of a card or account in the window, as Payple sends it today. */
  REGISTRATION,
  /** The removal of a card or account: on the admin page, and today also by the shop. */
  REMOVAL,
  /** A test of the address: one HEAD request when the address is set. */
  CHECK,
  /** A test of the address: one empty POST when the address is set, if the options ask for it. */
  PROBE;

  /** Whether it tests the address and is not repeated. */
  boolean isTest() {
    return this == CHECK || this == PROBE;
  }
}
