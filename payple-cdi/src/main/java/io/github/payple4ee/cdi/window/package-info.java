// SPDX-License-Identifier: Apache-2.0

/**
 * Flow B of docs/flows.md: the browser opens the payment window. Holds the fields of the page, the
 * tokens of checkouts and browsers, and the limits for one order.
 */
package io.github.payple4ee.cdi.window;
