// SPDX-License-Identifier: Apache-2.0

/**
 * Basis of all flows: keys that are derived from the journal's keys, and the signatures and digests
 * made with them.
 */
package io.github.payple4ee.cdi.crypto;
