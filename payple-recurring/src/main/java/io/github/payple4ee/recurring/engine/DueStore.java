// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.journal.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Finds the instalments that are due, on one connection. An index has them in their order, so that
 * the first ones are found alike, however many are due.
 */
final class DueStore {

  static final String DUE =
      "select i.period from payple_instalment i where i.lane = ? and i.next_at <= ?"
          + " order by i.next_at, i.subscription_id, i.period";
  static final String LEFT =
      "select count(*) from payple_instalment i where i.lane = ? and i.next_at <= ?";

  private final Query query;
  private final Dialect dialect;

  DueStore(Connection connection, Dialect dialect) {
    this.query = new Query(connection);
    this.dialect = dialect;
  }

  static String countOfFirst(Dialect dialect) {
    return "select count(*) from (" + dialect.first(DUE) + ") d";
  }

  static String lock(Dialect dialect) {
    return dialect.firstFree(
        Tables.INSTALMENT.columns("i"),
        "payple_instalment i",
        "i.lane = ? and i.next_at <= ?",
        "i.next_at, i.subscription_id, i.period");
  }

  /** How many are due; no more than so many are counted. */
  int count(Instant now, int most) throws SQLException {
    int due = 0;
    for (int lane : InstalmentRow.LANES) {
      if (due < most) {
        due += (int) query.number(countOfFirst(dialect), lane, now, most - due);
      }
    }
    return due;
  }

  /** How many are due in all. */
  int count(Instant now) throws SQLException {
    int due = 0;
    for (int lane : InstalmentRow.LANES) {
      due += (int) query.number(LEFT, lane, now);
    }
    return due;
  }

  /** Locks those of a lane, the oldest first; what another node has locked is left out. */
  List<InstalmentRow> locked(int lane, Instant now, int most) throws SQLException {
    return query.rows(Tables.INSTALMENT, lock(dialect), lane, now, most);
  }
}
