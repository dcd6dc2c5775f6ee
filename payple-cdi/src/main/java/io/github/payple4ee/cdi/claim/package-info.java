// SPDX-License-Identifier: Apache-2.0

/**
 * Flows C and G of docs/flows.md: a browser's result or a webhook arrives, is compared with the
 * journal, and only Payple's own answer completes a payment. Read {@link
 * io.github.payple4ee.cdi.claim.ClaimVerifier} first.
 */
package io.github.payple4ee.cdi.claim;
