// SPDX-License-Identifier: Apache-2.0

/**
 * Makes it work. Read {@link io.github.payple4ee.cdi.claim.ClaimVerifier} first: it is why a forged
 * result cannot hurt a shop.
 */
package io.github.payple4ee.cdi;
