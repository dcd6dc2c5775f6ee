// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/** What is done about the preflight when the application starts. */
public enum PreflightMode {
  /** It is made in the background, and its findings are logged. */
  LOG,
  /**
   * The deployment stops when Payple refuses the shop, and the application is ready only after a
   * preflight without an error.
   */
  STOP,
  /** It is made only on request. */
  OFF
}
