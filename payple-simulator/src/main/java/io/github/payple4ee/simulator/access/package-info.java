// SPDX-License-Identifier: Apache-2.0

/**
 * What a caller must present: the merchant's credentials, a registered domain, an AuthKey, or the
 * keys of a payment that the buyer has authenticated.
 */
package io.github.payple4ee.simulator.access;
