// SPDX-License-Identifier: Apache-2.0

/** The sample's pages and Payple's window in a real browser. */
package io.github.payple4ee.e2e.browser;
