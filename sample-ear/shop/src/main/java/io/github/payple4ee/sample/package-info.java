// SPDX-License-Identifier: Apache-2.0

/**
 * A small web shop that is paid through Payple: what a merchant writes, and nothing that a merchant
 * would not.
 */
package io.github.payple4ee.sample;
