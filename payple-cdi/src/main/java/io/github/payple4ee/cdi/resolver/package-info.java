// SPDX-License-Identifier: Apache-2.0

/**
 * Flow D of docs/flows.md: the reconciliation job looks up payments, refunds and cards that are in
 * doubt or were left open, on every node.
 */
package io.github.payple4ee.cdi.resolver;
