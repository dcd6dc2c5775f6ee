// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;

/**
 * How far a test moves the clock. One of the two is there.
 *
 * @param advance a duration such as {@code P1D}
 * @param to {@code next-day} or {@code next-due}, at ten in the morning of that Korean day
 */
public record ClockChange(@Nullable String advance, @Nullable String to) {}
