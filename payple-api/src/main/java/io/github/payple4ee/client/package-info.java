// SPDX-License-Identifier: Apache-2.0

/**
 * Payple's endpoints as declarative MicroProfile REST clients. Shops do not need them; {@link
 * io.github.payple4ee.PaypleService} calls them and records every step in the journal.
 *
 * <p>Compatibility does not cover this package: its types follow Payple's protocol and the needs of
 * {@code payple-cdi}, and any release may change or remove them. Compatibility covers the public
 * types of {@code io.github.payple4ee}, {@code io.github.payple4ee.code} and {@code
 * io.github.payple4ee.event}: only a new major version changes them in a way that breaks a shop.
 */
@NullMarked
package io.github.payple4ee.client;

import org.jspecify.annotations.NullMarked;
