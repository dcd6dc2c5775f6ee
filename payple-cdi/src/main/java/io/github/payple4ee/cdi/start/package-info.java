// SPDX-License-Identifier: Apache-2.0

/**
 * Basis of all flows: the parts that must be available before the module accepts payments. While a
 * part is missing, flows B, C and F of docs/flows.md are refused.
 */
package io.github.payple4ee.cdi.start;
