// SPDX-License-Identifier: Apache-2.0

/** A simulator with TLS, and a certificate that the test chooses. */
package io.github.payple4ee.e2e.tls;
