// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * The configuration is missing, contradictory or unsafe. Do not repeat: the message says what to
 * change.
 */
public final class ConfigurationException extends PaypleException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the key, what is wrong with it and what to do
   */
  public ConfigurationException(String message) {
    super(message);
  }
}
