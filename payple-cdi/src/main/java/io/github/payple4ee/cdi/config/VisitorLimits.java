// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

/**
 * The limits for work that visitors cause.
 *
 * @param windowsPerMinute how often the window of one order may be opened in a minute ({@code
 *     payple.windows-per-minute})
 * @param calls how many calls to Payple may be under way for visitors ({@code
 *     payple.visitor-calls})
 */
public record VisitorLimits(int windowsPerMinute, int calls) {

  private static final int WINDOWS_PER_MINUTE = 10;
  private static final int CALLS = 50;

  static VisitorLimits from(ConfigReader reader) {
    return new VisitorLimits(
        reader.count("payple.windows-per-minute", WINDOWS_PER_MINUTE),
        reader.count("payple.visitor-calls", CALLS));
  }
}
