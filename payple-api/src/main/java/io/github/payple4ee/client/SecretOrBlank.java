// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A field that is sent with a key, or with an empty text when there is none.
 *
 * @param secret the key; null when there is none
 */
public record SecretOrBlank(@Nullable Secret secret) {}
