// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;

/**
 * Why Payple or the card company said no.
 *
 * @param code Payple's code as it came, without the prefix of the test environment ({@code
 *     PCD_PAY_CODE}); null when none came
 * @param message Payple's message, usually Korean ({@code PCD_PAY_MSG}); foreign text, escape it in
 *     pages
 */
public record Refusal(@Nullable String code, @Nullable String message) {}
