// SPDX-License-Identifier: Apache-2.0

/**
 * What attackers try on the running sample; {@code docs/security.md} names a test for each threat.
 */
package io.github.payple4ee.e2e.attack;
