// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL's log says about the transactions that claim instalments: from the select that
 * locks them to the commit. Its lines begin with process and database, and have the duration.
 */
final class ClaimLog {

  private static final Pattern LINE =
      Pattern.compile(
          "^(\\d+),([^,]*),LOG:  duration: ([\\d.]+) ms  ((?:parse|bind|execute) [^:]*|statement):"
              + " (.*)$");
  private static final String LOCKS = "from payple_instalment i where i.lane";
  private static final String CLAIMS = "update payple_instalment set";

  private final Map<String, Claim> open = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  private ClaimLog() {}

  /** The claims in a part of the log that claimed something. */
  static List<Claim> of(String database, String text) {
    ClaimLog log = new ClaimLog();
    // the further lines of a statement begin with a tab
    text.replace("\n\t", " ")
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .filter(line -> line.group(2).equals(database))
        .forEach(log::read);
    return log.claims;
  }

  private void read(Matcher line) {
    String process = line.group(1);
    String sql = line.group(5).strip();
    if (sql.contains(LOCKS) && sql.contains("for update")) {
      open.putIfAbsent(process, new Claim());
    }
    Claim claim = open.get(process);
    if (claim == null) {
      return;
    }
    claim.millis += Double.parseDouble(line.group(3));
    boolean executes = !line.group(4).startsWith("parse") && !line.group(4).startsWith("bind");
    if (executes && sql.startsWith(CLAIMS)) {
      claim.instalments++;
    } else if (executes && sql.equalsIgnoreCase("commit")) {
      open.remove(process);
      if (claim.instalments > 0) {
        claims.add(claim);
      }
    } else if (executes && sql.equalsIgnoreCase("rollback")) {
      open.remove(process);
    }
  }

  /** One transaction. */
  static final class Claim {

    private double millis;
    private int instalments;

    int instalments() {
      return instalments;
    }

    /** Milliseconds that PostgreSQL worked for it. */
    double millis() {
      return millis;
    }

    /** The same, for a thousand instalments. */
    double millisOfThousand() {
      return millis * 1000 / instalments;
    }
  }
}
