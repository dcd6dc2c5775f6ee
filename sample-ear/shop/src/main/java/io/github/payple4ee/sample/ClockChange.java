// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;

/**
 * How far a test moves the clock.
 *
 * @param advance a duration such as {@code P1D}
 */
public record ClockChange(@Nullable String advance) {}
