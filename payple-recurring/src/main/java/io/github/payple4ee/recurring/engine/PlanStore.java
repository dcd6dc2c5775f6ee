// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.journal.Dialect;
import io.github.payple4ee.recurring.Plan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads and writes plans, on one connection. */
final class PlanStore {

  private static final String COLUMNS =
      "select " + Tables.PLAN.columns("p") + " from payple_plan p";
  static final String BY_KEY = COLUMNS + " where p.plan_id = ? and p.version = ?";
  static final String NEWEST = COLUMNS + " where p.plan_id = ? order by p.version desc";

  private final Connection connection;
  private final Dialect dialect;

  PlanStore(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Optional<Plan> find(String planId, int version) throws SQLException {
    return one(BY_KEY, planId, version);
  }

  Optional<Plan> newest(String planId) throws SQLException {
    return one(dialect.first(NEWEST), planId, 1);
  }

  private Optional<Plan> one(String select, String planId, int second) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, planId);
      statement.setInt(2, second);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(Tables.PLAN.read(found, 1).value()) : Optional.empty();
      }
    }
  }

  void add(Plan plan) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Tables.PLAN.insert())) {
      Tables.PLAN.bindAll(statement, PlanRow.of(plan));
      statement.executeUpdate();
    }
  }
}
