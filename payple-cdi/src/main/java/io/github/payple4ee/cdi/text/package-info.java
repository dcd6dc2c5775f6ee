// SPDX-License-Identifier: Apache-2.0

/**
 * Ground of {@code explain} and of the preflight: sentences for readers of English and of Korean.
 */
package io.github.payple4ee.cdi.text;
