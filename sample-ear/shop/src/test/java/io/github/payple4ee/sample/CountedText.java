// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

/** A text that counts how often its characters are read, and stops the reader at a limit. */
final class CountedText implements CharSequence {

  private final String text;
  private final long limit;
  private long reads;

  CountedText(String text, int readsPerCharacter) {
    this.text = text;
    this.limit = (long) readsPerCharacter * (text.length() + 100);
  }

  @Override
  public char charAt(int index) {
    if (++reads > limit) {
      throw new TooManyReadsException(text.length(), limit);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** The work on a text grew faster than its length. */
  static final class TooManyReadsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyReadsException(int length, long limit) {
      super("more than " + limit + " reads of " + length + " characters");
    }
  }
}
