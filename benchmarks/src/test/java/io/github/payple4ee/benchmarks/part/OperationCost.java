// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Table;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an operation costs the database.
 *
 * @param calls how many times it sends each statement, with begin and end of transactions
 * @param reportedCommits transactions that the database says it committed
 */
record OperationCost(Map<String, Double> calls, double reportedCommits) {

  private static final String BEGIN = "BEGIN";
  // begin and end of a transaction, and the driver's settings
  private static final Pattern NO_STATEMENT =
      Pattern.compile("(?i)(BEGIN|COMMIT|ROLLBACK|SET|SHOW)\\b.*");

  /** Transactions that were committed, with those of single statements. */
  int commits() {
    double begun = calls.getOrDefault(BEGIN, 0.0) - calls.getOrDefault("ROLLBACK", 0.0);
    return whole(Math.max(reportedCommits, begun));
  }

  /** Statements, without begin and end of transactions. */
  int statements() {
    return whole(
        calls.entrySet().stream()
            .filter(call -> !NO_STATEMENT.matcher(call.getKey()).matches())
            .mapToDouble(Map.Entry::getValue)
            .sum());
  }

  /** Times that the server waits for PostgreSQL; BEGIN travels with the statement after it. */
  int roundTrips() {
    return whole(
        calls.entrySet().stream()
            .filter(call -> !call.getKey().equals(BEGIN))
            .mapToDouble(Map.Entry::getValue)
            .sum());
  }

  // rounds of a resolver more or less make a fraction; an operation has whole statements
  private static int whole(double times) {
    return Math.toIntExact(Math.round(times));
  }

  /** Statements, commits and round trips. */
  @Override
  public String toString() {
    return statements() + " / " + commits() + " / " + roundTrips();
  }

  /** Each statement, and how often it comes in an operation. */
  Table table() {
    Table table = new Table("statement", "times");
    calls.forEach(
        (query, times) -> {
          if (times >= 0.05 && !NO_STATEMENT.matcher(query).matches()) {
            table.row("`" + shortened(query) + "`", Figures.of(times));
          }
        });
    return table;
  }

  private static String shortened(String query) {
    String flat =
        query.replaceAll("\\s+", " ").replaceAll("(?i)^SELECT .*? FROM ", "SELECT … FROM ");
    return flat.length() <= 110 ? flat : flat.substring(0, 110) + "…";
  }
}
