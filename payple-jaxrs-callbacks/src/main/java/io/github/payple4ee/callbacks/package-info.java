// SPDX-License-Identifier: Apache-2.0

/**
 * The doors: what Payple's script calls in the shop, and where it brings the result. They parse,
 * ask the verifier and answer.
 */
package io.github.payple4ee.callbacks;
