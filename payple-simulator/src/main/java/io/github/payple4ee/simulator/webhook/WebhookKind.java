// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

/** The kinds of webhooks. */
public enum WebhookKind {
  /** A payment or a cancel, successful or refused. */
  RESULT,
  /** The removal of a card on the admin page. */
  REMOVAL,
  /** A test of the address: one HEAD request when the address is set. */
  CHECK
}
