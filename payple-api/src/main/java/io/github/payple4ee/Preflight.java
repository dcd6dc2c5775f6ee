// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@link PaypleService#preflight()}: whether the shop can take payments now, and
 * which problems there are in the configuration, the journal, and Payple's authentication for each
 * operation. No money moves. It has no secrets and may be shown to the shop's staff.
 *
 * @param findings the findings, configuration first, Payple last
 */
public record Preflight(List<Finding> findings) {

  /** The severity of a finding. */
  public enum Level {
    /** No problem. */
    OK,
    /** Payments work, but something will fail later, or is less safe than it could be. */
    WARNING,
    /** Payments, refunds or recurring payments do not work. */
    ERROR
  }

  /**
   * The result of one check.
   *
   * @param level the severity
   * @param topic what was checked, such as {@code configuration.referer}, {@code journal.tables} or
   *     {@code permission.window}: the same in every language, for programs; docs/preflight.md
   *     lists all topics
   * @param what the finding, one sentence
   * @param whatToDo what the staff should do, in sentences; empty when there is nothing to do
   * @param code Payple's code, such as {@code AUTH0004}, null when Payple sent none
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
   * Whether the shop can take payments, and recurring ones where it has them.
   *
   * @return true when no finding is an {@link Level#ERROR}
   */
  public boolean ready() {
    return findings(Level.ERROR).isEmpty();
  }

  /**
   * The findings of one level.
   *
   * @param level the level
   * @return those findings, in their order
   */
  public List<Finding> findings(Level level) {
    return findings.stream().filter(finding -> finding.level() == level).toList();
  }
}
