// SPDX-License-Identifier: Apache-2.0

/**
 * The lookup of flow D of docs/flows.md, which the other flows use too: queries Payple for the
 * result of a payment or refund, and classifies the answer.
 */
package io.github.payple4ee.cdi.lookup;
