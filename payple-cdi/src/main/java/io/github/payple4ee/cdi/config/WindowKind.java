// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/** The generations of Payple's payment window ({@code payple.window}). */
public enum WindowKind {
  /** Today's: the page's script authenticates itself by the public client key. */
  CLIENT_KEY("/js/v1/payment.js"),
  /** The manual's: the page's script asks the shop's auth proxy. */
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
