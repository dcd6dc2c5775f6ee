// SPDX-License-Identifier: Apache-2.0

/** A Payple that speaks TLS, with whatever certificate a test gives it. */
package io.github.payple4ee.e2e.tls;
