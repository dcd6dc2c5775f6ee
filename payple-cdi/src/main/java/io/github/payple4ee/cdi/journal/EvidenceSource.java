// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** Where evidence comes from, and so how far it is believed. */
public enum EvidenceSource {
  /** The shop calls the service. */
  SHOP,
  /** Payple answers a call of the module, or does not answer it. */
  PAYPLE,
  /** A browser calls a callback endpoint: never enough for a payment to be paid. */
  BROWSER,
  /** A webhook, which may be forged: it changes no payment. */
  WEBHOOK,
  /** A person decides, with what the operator saw in Payple's admin pages. */
  OPERATOR,
  /** The module's own schedule. */
  SCHEDULE
}
