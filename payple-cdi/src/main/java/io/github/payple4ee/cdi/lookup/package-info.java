// SPDX-License-Identifier: Apache-2.0

/**
 * The lookup of flow D of docs/flows.md, which the other flows use too: asks Payple what became of
 * a payment or refund, and says what an answer means.
 */
package io.github.payple4ee.cdi.lookup;
