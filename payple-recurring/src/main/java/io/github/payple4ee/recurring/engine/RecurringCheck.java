// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.Preflight.Level;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.ServerResources;
import io.github.payple4ee.cdi.journal.SchemaUpdate;
import io.github.payple4ee.cdi.preflight.FindingTemplate;
import io.github.payple4ee.cdi.preflight.FurtherCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks whether the tables of recurring payments are there and whole, and whether charges are made.
 * It reads alone.
 */
@Dependent
public class RecurringCheck implements FurtherCheck {

  private static final System.Logger LOG = System.getLogger(RecurringCheck.class.getName());
  private static final String TABLES = FindingTemplate.RECURRING + "tables";
  private static final String NAMES = FindingTemplate.RECURRING + "names";
  private static final String RUN = FindingTemplate.RECURRING + "run";

  private final ServerResources server;
  private final RecurringConfig config;
  private final RecurringStart start;
  private final ModuleClock clock;

  @Inject
  RecurringCheck(
      ServerResources server, RecurringConfig config, RecurringStart start, ModuleClock clock) {
    this.server = server;
    this.config = config;
    this.start = start;
    this.clock = clock;
  }

  @Override
  public Set<String> keys() {
    return RecurringConfig.KEYS;
  }

  @Override
  public List<FindingTemplate> look() {
    try (Connection connection = server.dataSource().getConnection()) {
      SchemaUpdate tables = new SchemaUpdate(Tables.SCRIPTS);
      List<String> lacking = tables.missing(connection);
      if (!lacking.isEmpty()) {
        return List.of(found(Level.ERROR, TABLES, "tables.incomplete", String.join(", ", lacking)));
      }
      List<FindingTemplate> found = new ArrayList<>();
      found.add(version(tables.version(connection)));
      found.add(names(tables.looselyCompared(connection)));
      found.add(run(connection));
      return found;
    } catch (SQLException | RuntimeException failed) {
      return List.of(unusable(failed));
    }
  }

  /** What a probe reads: whether the tables were there, and the row of the run. */
  List<FindingTemplate> now() {
    if (!start.prepared()) {
      return List.of(found(Level.ERROR, TABLES, "tables.unusable", start.obstacle()));
    }
    try (Connection connection = server.dataSource().getConnection()) {
      return List.of(found(Level.OK, TABLES, "tables"), run(connection));
    } catch (SQLException | RuntimeException failed) {
      return List.of(unusable(failed));
    }
  }

  private static FindingTemplate version(int applied) {
    int newest = Tables.SCRIPTS.files().size();
    return applied == newest
        ? found(Level.OK, TABLES, "tables")
        : found(
            Level.WARNING,
            TABLES,
            "tables.version",
            String.valueOf(applied),
            String.valueOf(newest));
  }

  private static FindingTemplate names(List<String> mixedUp) {
    return mixedUp.isEmpty()
        ? found(Level.OK, NAMES, "names")
        : found(Level.ERROR, NAMES, "names.loose", String.join(", ", mixedUp));
  }

  private FindingTemplate run(Connection connection) throws SQLException {
    Instant now = clock.instant();
    return new RunStore(connection)
        .find()
        .filter(row -> RunControl.stopped(row, now))
        .map(RecurringCheck::stopped)
        .orElseGet(
            () ->
                config.run() == RecurringConfig.Run.OFF
                    ? found(Level.OK, RUN, "run.driven")
                    : found(Level.OK, RUN, "run"));
  }

  private static FindingTemplate stopped(RunRow row) {
    String reason = String.valueOf(row.reason);
    return row.stoppedUntil == null
        ? found(Level.ERROR, RUN, "run.stopped", String.valueOf(row.stoppedAt), reason)
        : found(Level.WARNING, RUN, "run.paused", String.valueOf(row.stoppedUntil), reason);
  }

  // what a driver says may name users and hosts: that is for the log
  private static FindingTemplate unusable(Exception failed) {
    LOG.log(System.Logger.Level.DEBUG, "The tables of recurring payments cannot be read", failed);
    return found(Level.ERROR, TABLES, "tables.unreadable", failed.getClass().getSimpleName());
  }

  private static FindingTemplate found(Level level, String topic, String text, String... values) {
    return new FindingTemplate(level, topic, text, List.of(values), null, RecurringCheck.class);
  }
}
