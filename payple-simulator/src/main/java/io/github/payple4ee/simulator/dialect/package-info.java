// SPDX-License-Identifier: Apache-2.0

/**
 * How answers are written: first as in the manual, then changed by each {@link
 * io.github.payple4ee.simulator.dialect.Quirk} of the dialect.
 */
package io.github.payple4ee.simulator.dialect;
