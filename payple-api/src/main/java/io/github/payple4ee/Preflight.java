// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;

/**
 * Whether the shop could be paid now, and what stands in the way: configuration, journal, and what
 * Payple says to an authentication for each thing that the shop does. No money moves for it, and
 * nothing secret is in it; it may be shown to the people of the shop.
 *
 * @param findings what was found, configuration first, Payple last
 */
public record Preflight(List<Finding> findings) {

  /** How much a finding matters. */
  public enum Level {
    /** As it should be, and worth knowing. */
    OK,
    /** Payments are taken, and something will go wrong or is not as safe as it could be. */
    WARNING,
    /** Payments cannot be taken, or refunds not be made. */
    ERROR
  }

  /**
   * One thing that was looked at.
   *
   * @param level how much it matters
   * @param topic what was looked at, such as {@code configuration.referer}, {@code journal.tables}
   *     or {@code permission.window}: the same in every language, for programs; all topics are in
   *     docs/preflight.md
   * @param what what was found, a sentence
   * @param whatToDo what a person should do about it, in sentences; empty when there is nothing to
   *     do
   * @param code Payple's code, such as {@code AUTH0004}, where Payple gave one
   */
  public record Finding(
      Level level, String topic, String what, String whatToDo, @Nullable String code) {

    /** Requires everything but the code. */
    public Finding {
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(whatToDo, "whatToDo");
    }
  }

  /** Copies the findings. */
  public Preflight {
    findings = List.copyOf(findings);
  }

  /**
   * Tells whether the shop can be paid.
   *
   * @return true when no finding is an {@link Level#ERROR}
   */
  public boolean ready() {
    return findings(Level.ERROR).isEmpty();
  }

  /**
   * The findings of one level.
   *
   * @param level which
   * @return those findings, in their order
   */
  public List<Finding> findings(Level level) {
    return findings.stream().filter(finding -> finding.level() == level).toList();
  }
}
