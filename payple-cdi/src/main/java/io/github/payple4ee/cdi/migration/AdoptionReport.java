// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.migration;

import io.github.payple4ee.AdoptionResult;
import io.github.payple4ee.client.Masking;
import java.io.Flushable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the report of an import as CSV (RFC 4180), each line as soon as its result is known, and
 * counts the results.
 */
final class AdoptionReport {

  private static final int LONGEST_REASON = 500;
  private static final String END = "\r\n";
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final Appendable target;
  private final Map<AdoptionResult, Integer> counts = new EnumMap<>(AdoptionResult.class);

  AdoptionReport(Appendable target) {
    this.target = target;
  }

  void begin() throws IOException {
    write("line,payerNumber,result,reason");
  }

  /**
   * Writes a line.
   *
   * @param number the number of the line in the file
   * @param payerNumber the buyer's number; empty when the line is invalid, because its fields may
   *     be in the wrong columns
   * @param reason the reason of the result; empty when there is none
   */
  void add(int number, String payerNumber, AdoptionResult result, String reason)
      throws IOException {
    counts.merge(result, 1, Integer::sum);
    write(number + "," + payerNumber + "," + result + "," + field(plain(result, reason)));
  }

  Map<AdoptionResult, Integer> counts() {
    return counts;
  }

  private void write(String line) throws IOException {
    target.append(line).append(END);
    if (target instanceof Flushable flushable) {
      flushable.flush();
    }
  }

  /**
   * The reason for the report. Payple's messages may contain anything and are masked. The module's
   * own messages contain order ids, which are not masked.
   */
  private static String plain(AdoptionResult result, String reason) {
    if (result == AdoptionResult.REFUSED || result == AdoptionResult.IN_DOUBT) {
      return Masking.message(reason, LONGEST_REASON);
    }
    String bounded = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    return CONTROL.matcher(bounded).replaceAll(" ");
  }

  /** Whether a spreadsheet would interpret a field with this first character as a formula. */
  private static boolean beginsFormula(char first) {
    return switch (first) {
      case '=', '+', '-', '@' -> true;
      default -> false;
    };
  }

  private static String field(String plain) {
    String safe = !plain.isEmpty() && beginsFormula(plain.charAt(0)) ? "'" + plain : plain;
    return safe.contains(",") || safe.contains("\"")
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
