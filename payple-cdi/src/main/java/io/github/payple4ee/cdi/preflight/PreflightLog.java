// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.Preflight.Finding;
import io.github.payple4ee.Preflight.Level;
import java.util.List;
import java.util.Locale;

/**
 * Logs the findings that the previous preflight did not have, one line for each. Used by one thread
 * at a time.
 */
final class PreflightLog {

  private static final System.Logger LOG = System.getLogger(PreflightLog.class.getName());

  private List<FindingTemplate> before = List.of();

  void write(List<FindingTemplate> found) {
    found.stream().filter(one -> !before.contains(one)).forEach(PreflightLog::write);
    long errors = found.stream().filter(FindingTemplate::error).count();
    if (!found.equals(before)) {
      LOG.log(System.Logger.Level.INFO, () -> summary(found, errors));
    }
    before = List.copyOf(found);
  }

  /** A finding as one line: the topic, the finding, and what to do. */
  static String line(Finding finding) {
    return (finding.topic() + ": " + finding.what() + " " + finding.whatToDo()).strip();
  }

  private static void write(FindingTemplate found) {
    LOG.log(level(found.level()), () -> "Preflight, " + line(found.in(Locale.ENGLISH)));
  }

  private static String summary(List<FindingTemplate> found, long errors) {
    boolean payable = found.stream().noneMatch(FindingTemplate::stopsPayments);
    long warnings = found.stream().filter(one -> one.level() == Level.WARNING).count();
    return "Preflight: "
        + (payable ? "the shop can take payments" : "the shop can NOT take payments")
        + "; errors: "
        + errors
        + ", warnings: "
        + warnings;
  }

  private static System.Logger.Level level(Level level) {
    return switch (level) {
      case OK -> System.Logger.Level.DEBUG;
      case WARNING -> System.Logger.Level.WARNING;
      case ERROR -> System.Logger.Level.ERROR;
    };
  }
}
