// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/** The generations of Payple's payment window ({@code payple.window}). */
public enum WindowKind {
  /** Today's window: Payple's script in the page authenticates by the public client key. */
  CLIENT_KEY("/js/v1/payment.js"),
  /** The manual's window: Payple's script in the page calls the shop's auth proxy. */
  AUTH_PROXY("/js/cpay.payple.1.0.1.js");

  private final String script;

  WindowKind(String script) {
    this.script = script;
  }

  /** The path of Payple's script. */
  String script() {
    return script;
  }
}
