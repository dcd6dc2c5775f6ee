// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * A key that cannot be printed by accident: {@link #reveal()} returns it, and {@link #toString()}
 * prints stars.
 */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Wraps a key.
   *
   * @param value the key
   * @return the wrapped key
   * @throws IllegalArgumentException when it is null or blank
   */
  public static Secret of(String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("a secret must not be blank");
    }
    return new Secret(value);
  }

  /**
   * Returns the key, for the code that sends it to Payple.
   *
   * @return the key
   */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Prints stars instead of the key. */
  @Override
  public String toString() {
    return "***";
  }
}
