// SPDX-License-Identifier: Apache-2.0

/**
 * The callback endpoints: the script for the shop's page, the auth proxy for Payple's script, the
 * endpoints for the result and the webhook, and the preflight for operators. An endpoint parses the
 * request, delegates to payple-cdi and answers. A shop lists {@link
 * io.github.payple4ee.callbacks.PaypleCallbacks#resources()} in its own {@code Application}, and
 * {@link io.github.payple4ee.callbacks.PaypleOperations#resources()} in one for operators. The
 * other types are public only because JAX-RS and CDI require it; {@link
 * io.github.payple4ee.callbacks.SameSiteOnly} is for the shop's own resources too.
 */
@NullMarked
package io.github.payple4ee.callbacks;

import org.jspecify.annotations.NullMarked;
