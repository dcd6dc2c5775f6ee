// SPDX-License-Identifier: Apache-2.0

/**
 * Payple's endpoints as declarative MicroProfile REST clients. Shops do not need them; {@link
 * io.github.payple4ee.PaypleService} calls them with the journal around.
 */
package io.github.payple4ee.client;
