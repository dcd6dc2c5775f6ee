// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.client.AuthResponse;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;

/**
 * Payple's answer to an authentication, and its time.
 *
 * @param response the answer; null when its body was empty
 * @param at the time of Payple's clock; empty when the answer named none
 */
public record AuthAnswer(@Nullable AuthResponse response, Optional<Instant> at) {}
