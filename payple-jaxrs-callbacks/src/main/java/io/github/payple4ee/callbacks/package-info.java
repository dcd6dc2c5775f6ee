// SPDX-License-Identifier: Apache-2.0

/**
 * The callback endpoints: the script for the shop's page, the auth proxy for Payple's script, the
 * endpoints for the result and the webhook, and the preflight for operators. An endpoint parses the
 * request, delegates to payple-cdi and answers.
 */
@NullMarked
package io.github.payple4ee.callbacks;

import org.jspecify.annotations.NullMarked;
