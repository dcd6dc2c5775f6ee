// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import java.time.Duration;

/** The server refused to do the work for now, and said when to repeat it. Not a failure. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  /**
   * A refusal.
   *
   * @param label under which refusals of this kind are counted
   * @param retryAfter how long the caller waits before the next time
   */
  public RefusedException(String label, Duration retryAfter) {
    super(label);
    this.retryAfter = retryAfter;
  }

  String label() {
    return getMessage();
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
