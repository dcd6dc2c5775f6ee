// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

import java.util.Locale;

/** Numbers as people read them: three significant digits. */
public final class Figures {

  private Figures() {}

  /** A number with as many decimals as its size leaves to say. */
  public static String of(double number) {
    double size = Math.abs(number);
    String pattern = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.095 ? "%.2f" : "%.3f";
    String text = String.format(Locale.ROOT, pattern, number);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  /** A share, in percent. */
  public static String percent(double share) {
    return of(share * 100) + " %";
  }

  /** Nanoseconds, in milliseconds. */
  public static String millis(double nanos) {
    return of(nanos / 1e6);
  }

  /** Bytes, in mebibytes. */
  public static String mebibytes(double bytes) {
    return of(bytes / (1024 * 1024));
  }
}
