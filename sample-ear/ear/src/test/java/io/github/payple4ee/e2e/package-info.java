// SPDX-License-Identifier: Apache-2.0

/**
 * The sample, end to end: built EAR, Open Liberty, a real browser, a real database, and the
 * simulator in Payple's place. Nothing of ours is mocked.
 */
package io.github.payple4ee.e2e;
