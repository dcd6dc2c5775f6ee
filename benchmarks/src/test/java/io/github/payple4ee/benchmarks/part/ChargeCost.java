// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.report.Figures;
import io.github.payple4ee.benchmarks.report.Table;
import io.github.payple4ee.benchmarks.server.Database;
import io.github.payple4ee.benchmarks.server.Shop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one charge after the other costs the database, by its own count. What the server tells it
 * when nothing is charged, the resolver's rounds, is taken off.
 */
final class ChargeCost {

  private static final String ADMINISTRATION = "postgres";
  // after which connections that nobody uses have told of their transactions
  private static final Duration IDLE = Duration.ofSeconds(12);
  // the others tell at the end of one, at most once a second
  private static final Duration UNTOLD = Duration.ofMillis(1200);
  private static final String BEGIN = "BEGIN";
  // begin and end of a transaction, and the driver's settings
  private static final Pattern NO_STATEMENT =
      Pattern.compile("(?i)(BEGIN|COMMIT|ROLLBACK|SET|SHOW)\\b.*");

  private final Database database;
  private final String name;
  private final Shop shop;
  private final Map<String, Double> calls = new LinkedHashMap<>();
  private double commits;

  private ChargeCost(Database database, String name, Shop shop) {
    this.database = database;
    this.name = name;
    this.shop = shop;
  }

  static ChargeCost counted(Database database, String name, Shop shop, int charges) {
    ChargeCost cost = new ChargeCost(database, name, shop);
    database.run(ADMINISTRATION, "create extension if not exists pg_stat_statements");
    cost.count(charges);
    return cost;
  }

  private void count(int charges) {
    // every statement has been prepared, and every connection opened
    charge(charges);
    forgetCalls();
    Site.rest(IDLE);
    Map<String, Long> idle = calls();
    long told = toldCommits();
    forgetCalls();
    long startedAt = System.nanoTime();
    charge(charges);
    double idleTimes = (System.nanoTime() - startedAt) / (double) IDLE.toNanos();
    calls()
        .forEach(
            (query, count) ->
                calls.put(query, (count - idle.getOrDefault(query, 0L) * idleTimes) / charges));
    double others =
        idle.getOrDefault(BEGIN, 0L) * (idleTimes + UNTOLD.toNanos() / (double) IDLE.toNanos());
    // the last charge, which tells of those before it, is one more
    commits = (toldCommits() - told - others) / (charges + 1);
  }

  private void charge(int times) {
    shop.prepare(Run.times(times, "charge", 1, Shop.newPrefix()));
  }

  private long toldCommits() {
    Site.rest(UNTOLD);
    charge(1);
    return Long.parseLong(
        database.read(
            ADMINISTRATION,
            "select xact_commit from pg_stat_database where datname = '" + name + "'"));
  }

  private void forgetCalls() {
    database.run(ADMINISTRATION, "select pg_stat_statements_reset()");
  }

  private Map<String, Long> calls() {
    return database.counts(
        ADMINISTRATION,
        "select query, sum(calls) from pg_stat_statements s join pg_database d on d.oid = s.dbid"
            + " where datname = '"
            + name
            + "' group by query order by 2 desc");
  }

  /** Transactions that were committed, with those of single statements. */
  double commits() {
    return Math.max(commits, calls.getOrDefault(BEGIN, 0.0) - rollbacks());
  }

  double rollbacks() {
    return calls.getOrDefault("ROLLBACK", 0.0);
  }

  double statements() {
    return calls.entrySet().stream()
        .filter(call -> !NO_STATEMENT.matcher(call.getKey()).matches())
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** Each statement, and how often it comes in a charge. */
  Table table() {
    Table table = new Table("statement", "times in a charge");
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
