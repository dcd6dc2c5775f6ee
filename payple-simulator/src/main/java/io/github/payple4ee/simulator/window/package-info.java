// SPDX-License-Identifier: Apache-2.0

/**
 * The payment window: from the script on the merchant's page to the result that the browser carries
 * to the merchant.
 */
package io.github.payple4ee.simulator.window;
