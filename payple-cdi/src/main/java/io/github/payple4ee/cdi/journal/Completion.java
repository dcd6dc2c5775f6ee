// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;

/**
 * The end of work in a transaction: its result, or the exception that ended it. The exception is
 * passed as a value, because some servers log every exception that crosses the boundary of a
 * transaction, even one that the journal expects and handles.
 *
 * @param <T> the type of the result
 * @param result the result; null when there is none
 * @param failure the exception; null when the work succeeded
 */
public record Completion<T>(@Nullable T result, @Nullable RuntimeException failure) {

  /** Work that succeeded, so that its transaction is committed. */
  public static <T> Completion<T> of(@Nullable T result) {
    return new Completion<>(result, null);
  }

  /** Work that failed, and whose transaction is rolled back. */
  public static <T> Completion<T> failed(RuntimeException failure) {
    return new Completion<>(null, failure);
  }

  /** The result; throws the exception when the work failed. */
  @Nullable
  public T orThrow() {
    if (failure != null) {
      throw failure;
    }
    return result;
  }

  /** Prints whether the work failed. */
  @Override
  public String toString() {
    return "Completion[" + (failure == null ? "done" : failure.getClass().getSimpleName()) + "]";
  }
}
