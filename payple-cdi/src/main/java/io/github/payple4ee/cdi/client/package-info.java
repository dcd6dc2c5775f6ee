// SPDX-License-Identifier: Apache-2.0

/**
 * The way to Payple and back: permission, address, dialect, and the record of how far a call got.
 */
package io.github.payple4ee.cdi.client;
