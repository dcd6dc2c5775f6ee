// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/** The source of evidence, which decides how far the module trusts it. */
public enum EvidenceSource {
  /** The shop calls the service. */
  SHOP,
  /** Payple's answer to a call of the module, or its absence. */
  PAYPLE,
  /** A browser that calls a callback endpoint. It never makes a payment paid. */
  BROWSER,
  /** A webhook, which may be forged: it changes no payment. */
  WEBHOOK,
  /** An operator who decides by Payple's admin pages. */
  OPERATOR,
  /** The schedule of the module. */
  SCHEDULE
}
