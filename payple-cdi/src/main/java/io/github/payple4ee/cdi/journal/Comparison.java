// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether the database compares names byte by byte. Under a collation without case {@code
 * case-1} would be paid because {@code Case-1} was. The statements read no row and write none: a
 * column lends its type and collation to the names that are compared.
 */
final class Comparison {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("payple_payment", "order_id"),
          new Column("payple_payment", "payer_number"),
          new Column("payple_payment", "month_of_buyer"),
          new Column("payple_payment", "month_of_card"),
          new Column("payple_card", "order_id"),
          new Column("payple_card", "payer_number"),
          new Column("payple_card", "key_digest"),
          new Column("payple_refund", "order_id"),
          new Column("payple_refund", "refund_id"),
          new Column("payple_history", "order_id"),
          new Column("payple_event", "order_id"));

  // case, a blank at the end, an accent composed and decomposed, full width
  private static final List<Pair> DIFFERENT =
      List.of(
          new Pair("case-1", "Case-1"),
          new Pair("case-1", "case-1 "),
          new Pair("caf\u00e9", "cafe\u0301"),
          new Pair("caf\u00e9", "cafe"),
          new Pair("case-1", "\uff43\uff41\uff53\uff45-1"));

  private Comparison() {}

  /** The columns, as {@code table.column}, that take two different names for the same. */
  static List<String> loose(Connection connection) throws SQLException {
    List<String> loose = new ArrayList<>();
    for (Column column : COLUMNS) {
      if (column.mixesUp(connection)) {
        loose.add(column.table() + "." + column.name());
      }
    }
    return loose;
  }

  private record Pair(String one, String other) {}

  private record Column(String table, String name) {

    boolean mixesUp(Connection connection) throws SQLException {
      String question =
          "select count(*) from (select "
              + name
              + " from "
              + table
              + " where 1 = 0 union all select cast(? as varchar(64))) names where names."
              + name
              + " = ?";
      try (PreparedStatement statement = connection.prepareStatement(question)) {
        for (Pair pair : DIFFERENT) {
          statement.setString(1, pair.one());
          statement.setString(2, pair.other());
          try (ResultSet found = statement.executeQuery()) {
            found.next();
            if (found.getInt(1) > 0) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }
}
