// SPDX-License-Identifier: Apache-2.0

/**
 * The API of the library. A shop injects {@link io.github.payple4ee.PaypleService}, opens a
 * payment, passes a {@link io.github.payple4ee.Checkout} to its page and observes {@link
 * io.github.payple4ee.event.PaymentEvent}s.
 *
 * <p>Amounts are whole won in a {@code long}. Days are Korean days (Asia/Seoul). Absent values are
 * {@code Optional}, or {@code null} where {@code @Nullable} says so. Sections named "manual" are
 * those of Payple's card manual of February 2020.
 */
@NullMarked
package io.github.payple4ee;

import org.jspecify.annotations.NullMarked;
