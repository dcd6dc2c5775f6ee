// SPDX-License-Identifier: Apache-2.0

/**
 * Wires the module together: the service of the shop, the beans that come from the configuration,
 * and the checks of the deployment. Read {@link io.github.payple4ee.cdi.claim.ClaimVerifier} first:
 * it explains why a forged result cannot hurt a shop.
 */
package io.github.payple4ee.cdi;
