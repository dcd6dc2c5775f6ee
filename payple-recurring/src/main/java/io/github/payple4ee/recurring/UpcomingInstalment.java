// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A future instalment, as it can be calculated today. Dates are Korean.
 *
 * @param period 1 for the first one
 * @param dueDay when it is due
 * @param noticeDay when it is announced; null for no announcement
 * @param amount won; 0 for a free one
 */
public record UpcomingInstalment(
    int period, LocalDate dueDay, @Nullable LocalDate noticeDay, long amount) {}
