// SPDX-License-Identifier: Apache-2.0

/**
 * The calls to Payple in each flow of docs/flows.md: credentials, address, time budget, and the
 * record of how far a call got.
 */
package io.github.payple4ee.cdi.client;
