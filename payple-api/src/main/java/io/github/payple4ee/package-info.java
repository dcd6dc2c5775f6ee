// SPDX-License-Identifier: Apache-2.0

/**
 * The API of the library. A shop injects {@link io.github.payple4ee.PaypleService}, opens a
 * payment, passes a {@link io.github.payple4ee.Checkout} to its page and observes {@link
 * io.github.payple4ee.event.PaymentEvent}s.
 *
 * <p>Amounts are whole won in a {@code long}. Days, months and {@code LocalDateTime}s are Korean
 * (KST, Asia/Seoul); an {@code Instant} has no time zone. Absent values are {@code Optional}, or
 * {@code null} where {@code @Nullable} says so.
 *
 * <p>Requests check their values when they are created: their factories, and the methods that
 * return a changed request, throw {@link IllegalArgumentException}, and {@link
 * NullPointerException} for a null that is not {@code @Nullable}. Nothing is recorded or sent in
 * that case. Do not repeat a call after an exception of {@link io.github.payple4ee.PaypleException}
 * unless its documentation says so.
 *
 * <p>Words that this documentation uses:
 *
 * <ul>
 *   <li>The <b>journal</b> is the module's tables in the shop's database. They hold each payment,
 *       its history and the events that are not delivered yet.
 *   <li>The <b>auth proxy</b> is the callback endpoint from which Payple's script gets the token
 *       for the window.
 *   <li>The <b>manual's window</b> is Payple's payment window of 2020 ({@code
 *       payple.window=auth-proxy}), <b>today's window</b> its successor with a client key ({@code
 *       payple.window=client-key}). {@code docs/configuration.md} compares them.
 *   <li>A <b>billing key</b> is the key with which Payple charges a registered card or bank account
 *       ({@code PCD_PAYER_ID}).
 *   <li>Sections named <b>manual</b> are those of Payple's card manual of February 2020.
 * </ul>
 */
@NullMarked
package io.github.payple4ee;

import org.jspecify.annotations.NullMarked;
