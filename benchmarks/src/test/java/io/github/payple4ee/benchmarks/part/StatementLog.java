// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL's log says about the statements of one database; its lines begin with process and
 * database. The log is exact where its statistics are not: these leave out the end of a transaction
 * that the driver has prepared.
 */
final class StatementLog {

  private static final Pattern EXECUTED =
      Pattern.compile("^(\\d+),([^,]*),LOG:  (?:execute [^:]*|statement): (.*)$");
  // what has something to write waits for the disk when it is committed; so does a lock
  private static final Pattern WRITES = Pattern.compile("(?i)\\b(insert|update|delete)\\b");
  private static final Pattern SETTING = Pattern.compile("(?i)^(set|show)\\b.*");

  private final Map<String, Integer> calls = new LinkedHashMap<>();
  private final Map<String, Boolean> openAndWrote = new HashMap<>();
  private int transactions;
  private int commits;
  private int roundTrips;

  private StatementLog() {}

  /** Reads a part of the log. */
  static StatementLog of(String database, String text) {
    StatementLog log = new StatementLog();
    // the further lines of a statement begin with a tab
    text.replace("\n\t", " ")
        .lines()
        .map(EXECUTED::matcher)
        .filter(Matcher::matches)
        .filter(line -> line.group(2).equals(database))
        .forEach(line -> log.executed(line.group(1), line.group(3).strip()));
    return log;
  }

  private void executed(String process, String sql) {
    if (sql.equalsIgnoreCase("begin")) {
      // it travels with the statement after it
      openAndWrote.put(process, false);
      return;
    }
    roundTrips++;
    if (sql.equalsIgnoreCase("commit")) {
      ended(Boolean.TRUE.equals(openAndWrote.remove(process)));
    } else if (sql.equalsIgnoreCase("rollback")) {
      openAndWrote.remove(process);
    } else if (!SETTING.matcher(sql).matches()) {
      calls.merge(sql, 1, Integer::sum);
      boolean writes = WRITES.matcher(sql).find();
      if (openAndWrote.computeIfPresent(process, (same, wrote) -> wrote || writes) == null) {
        ended(writes);
      }
    }
  }

  private void ended(boolean wrote) {
    transactions++;
    commits += wrote ? 1 : 0;
  }

  Map<String, Integer> calls() {
    return calls;
  }

  /** Transactions that were committed, with those of single statements. */
  int transactions() {
    return transactions;
  }

  /** Those of them that had something to write. */
  int commits() {
    return commits;
  }

  /** Times that a server waited: a statement, or the end of a transaction. */
  int roundTrips() {
    return roundTrips;
  }
}
