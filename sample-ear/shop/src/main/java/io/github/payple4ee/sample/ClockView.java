// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;

/**
 * The test clock, for the operator.
 *
 * @param now the time by which subscriptions are charged, UTC
 * @param nextDue the next Korean day on which one is charged or tried again; null for none
 */
public record ClockView(String now, @Nullable String nextDue) {}
