// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

/** What a webhook tells. */
public enum WebhookKind {
  /** A payment or a cancel, done or refused. */
  RESULT,
  /** A card removed on the admin page. */
  REMOVAL,
  /** Nothing: a HEAD request, made once when an address is set. */
  CHECK
}
