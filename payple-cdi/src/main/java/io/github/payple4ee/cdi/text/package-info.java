// SPDX-License-Identifier: Apache-2.0

/** Basis of {@code explain} and of the preflight: sentences in English and in Korean. */
package io.github.payple4ee.cdi.text;
