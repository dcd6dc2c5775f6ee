// SPDX-License-Identifier: Apache-2.0

/**
 * The catalogue of the response codes of Payple and of the institutions behind it: the class of a
 * code, what the caller must do, and the text for the buyer. {@link
 * io.github.payple4ee.code.ResponseCode#of} looks a code up.
 */
@NullMarked
package io.github.payple4ee.code;

import org.jspecify.annotations.NullMarked;
