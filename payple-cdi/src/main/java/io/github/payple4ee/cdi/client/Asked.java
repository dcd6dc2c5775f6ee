// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.client.Answer;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;

/**
 * What came back of the question for a key.
 *
 * @param answer what Payple said; null when it answered with nothing
 * @param at what time it was at Payple
 */
public record Asked(@Nullable Answer answer, Optional<Instant> at) {}
