// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/** Whether and how the preflight runs when the application starts. */
public enum PreflightMode {
  /** The preflight runs in the background, and its findings are logged. */
  LOG,
  /**
   * The deployment stops when Payple refuses the shop, and the application is ready only after a
   * preflight without an error.
   */
  STOP,
  /** The preflight runs only on request. */
  OFF
}
