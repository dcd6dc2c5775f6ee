// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation costs the database.
 *
 * @param calls how many times it sends each statement, without begin and end of transactions
 * @param allTransactions how many transactions are committed, with those of single statements
 * @param writing how many of them have something to write, so that they wait for the disk
 * @param turns how many times the server waits for the database
 */
record OperationCost(
    Map<String, Double> calls, double allTransactions, double writing, double turns) {

  /** What so many operations cost each, without what was done anyway. */
  static OperationCost each(StatementLog all, StatementLog idle, double idleTimes, int times) {
    Map<String, Double> calls = new LinkedHashMap<>();
    all.calls()
        .forEach(
            (sql, count) ->
                calls.put(sql, (count - idle.calls().getOrDefault(sql, 0) * idleTimes) / times));
    return new OperationCost(
        calls,
        (all.transactions() - idle.transactions() * idleTimes) / times,
        (all.commits() - idle.commits() * idleTimes) / times,
        (all.roundTrips() - idle.roundTrips() * idleTimes) / times);
  }

  /** Statements, without begin and end of transactions. */
  int statements() {
    return whole(calls.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  /** Commits that wait for the disk. */
  int commits() {
    return whole(writing);
  }

  /** Transactions, with those that only read. */
  int transactions() {
    return whole(allTransactions);
  }

  /** Times that the server waits for PostgreSQL. */
  int roundTrips() {
    return whole(turns);
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
          if (times >= 0.05) {
            table.row("`" + shortened(query) + "`", Figures.of(times));
          }
        });
    return table;
  }

  private static String shortened(String query) {
    String flat =
        query.replaceAll("\\s+", " ").replaceAll("(?i)^SELECT .*? FROM ", "select … from ");
    return flat.length() <= 110 ? flat : flat.substring(0, 110) + "…";
  }
}
