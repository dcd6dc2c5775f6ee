// SPDX-License-Identifier: Apache-2.0

/**
 * Ground of all flows: keys that are derived from those of the journal, and what is signed and
 * digested with them.
 */
package io.github.payple4ee.cdi.crypto;
