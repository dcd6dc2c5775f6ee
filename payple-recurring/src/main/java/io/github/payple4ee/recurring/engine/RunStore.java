// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes the row that the nodes share. */
final class RunStore {

  static final String READ =
      "select " + Tables.RUN.columns("r") + " from payple_recurring_run r where r.name = ?";
  static final String UPDATE = Tables.RUN.update() + " where name = ? and next_at = ?";

  private final Connection connection;

  RunStore(Connection connection) {
    this.connection = connection;
  }

  /** The row; empty when no node has looked at it yet. */
  Optional<RunRow> find() throws SQLException {
    return new Query(connection).rows(Tables.RUN, READ, RunRow.CHARGES).stream().findFirst();
  }

  /** The row; made when it is not there. */
  RunRow read(long perThousandSeconds) throws SQLException {
    Optional<RunRow> known = find();
    if (known.isPresent()) {
      return known.get();
    }
    RunRow row = new RunRow();
    row.name = RunRow.CHARGES;
    row.nextAt = Instant.EPOCH;
    row.perThousandSeconds = perThousandSeconds;
    try (PreparedStatement statement = connection.prepareStatement(Tables.RUN.insert())) {
      Tables.RUN.bindAll(statement, row);
      statement.executeUpdate();
    }
    return row;
  }

  /**
   * Writes the row.
   *
   * @param before {@code nextAt} as it was read
   * @throws MovedException when another node has written it since
   */
  void update(RunRow row, Instant before) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      int next = Tables.RUN.bindChanging(statement, row);
      statement.setString(next, row.name);
      statement.setLong(next + 1, before.toEpochMilli());
      MovedException.unlessAll(new int[] {statement.executeUpdate()});
    }
  }
}
