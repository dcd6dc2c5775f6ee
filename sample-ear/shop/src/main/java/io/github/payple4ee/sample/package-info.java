// SPDX-License-Identifier: Apache-2.0

/** A small web shop with payments through Payple. It has only code that a merchant would write. */
package io.github.payple4ee.sample;
