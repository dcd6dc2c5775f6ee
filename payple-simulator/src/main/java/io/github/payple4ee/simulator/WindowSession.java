// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * A payment window that is open.
 *
 * @param origin where the result may be posted, empty when the authentication had no Referer
 * @param refusal why nothing can be paid in it
 */
record WindowSession(
    String id,
    PaymentOrder order,
    Optional<String> origin,
    Optional<Refusal> refusal,
    Instant expiresAt) {}
