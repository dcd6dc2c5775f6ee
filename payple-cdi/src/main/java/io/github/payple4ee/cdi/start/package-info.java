// SPDX-License-Identifier: Apache-2.0

/**
 * Ground of all flows: what must be there before the module takes money. While a part is missing,
 * flows B, C and F of docs/flows.md take none.
 */
package io.github.payple4ee.cdi.start;
