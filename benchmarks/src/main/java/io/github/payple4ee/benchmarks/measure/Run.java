// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import java.time.Duration;

/**
 * How a piece of work is done.
 *
 * @param work its name
 * @param callers how many threads do it
 * @param millis after which time they end
 * @param most how many times it is done at most
 * @param restMillis how long each caller rests after each time
 * @param prefix how the ids of its orders begin
 * @param size how many payments the journal was filled with, for work that takes one of them
 */
public record Run(
    String work, int callers, long millis, long most, long restMillis, String prefix, long size) {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** As often as it goes, for this long. */
  public static Run lasting(Duration time, String work, int callers, String prefix) {
    return new Run(work, callers, time.toMillis(), Long.MAX_VALUE, 0, prefix, 0);
  }

  /** So many times. */
  public static Run times(long most, String work, int callers, String prefix) {
    return new Run(work, callers, LONGEST.toMillis(), most, 0, prefix, 0);
  }

  /** The same with another piece of work. */
  public Run doing(String another) {
    return new Run(another, callers, millis, most, restMillis, prefix, size);
  }

  /** The same, with rests. */
  public Run resting(Duration rest) {
    return new Run(work, callers, millis, most, rest.toMillis(), prefix, size);
  }

  /** The same, in a journal that was filled. */
  public Run among(long payments) {
    return new Run(work, callers, millis, most, restMillis, prefix, payments);
  }

  /** The id of an order of this run. */
  public String orderId(long number) {
    return prefix + number;
  }
}
