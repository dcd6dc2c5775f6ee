// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table, the statements that follow from its columns, and the way between a row and a statement.
 *
 * @param <R> the row
 */
public final class Table<R> {

  private final String name;
  private final Supplier<R> empty;
  private final List<Column<R>> columns;
  private final List<Column<R>> changing;
  private final String insert;

  /**
   * Declares a table.
   *
   * @param empty makes a row that is about to be read
   * @param fixed the columns that are written once
   * @param changing the columns that an update writes
   */
  public Table(String name, Supplier<R> empty, List<Column<R>> fixed, List<Column<R>> changing) {
    this.name = name;
    this.empty = empty;
    this.columns = Stream.concat(fixed.stream(), changing.stream()).toList();
    this.changing = List.copyOf(changing);
    this.insert =
        "insert into "
            + name
            + " ("
            + columns.stream().map(Column::name).collect(Collectors.joining(", "))
            + ") values ("
            + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
            + ")";
  }

  String name() {
    return name;
  }

  /** How many columns it has. */
  public int width() {
    return columns.size();
  }

  List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** The columns of a select, each with the alias of the table. */
  public String columns(String alias) {
    return columns.stream()
        .map(column -> alias + "." + column.name())
        .collect(Collectors.joining(", "));
  }

  /** An insert of a whole row. */
  public String insert() {
    return insert;
  }

  /** An insert of many rows with an array for each column, which PostgreSQL alone knows. */
  public String insertArrays() {
    return "insert into "
        + name
        + " ("
        + String.join(", ", columnNames())
        + ") select * from unnest("
        + columns.stream()
            .map(column -> "cast(? as " + column.kind().arrayOf() + "[])")
            .collect(Collectors.joining(", "))
        + ")";
  }

  /** Binds the columns of rows, for {@link #insertArrays()}. */
  public void bindArrays(PreparedStatement statement, List<R> rows) throws SQLException {
    int at = 1;
    for (Column<R> column : columns) {
      Object[] values = rows.stream().map(column.get()).toArray();
      String type = column.kind().arrayOf();
      statement.setArray(at, statement.getConnection().createArrayOf(type, values));
      at++;
    }
  }

  /**
   * An insert of a row's values where a query finds something.
   *
   * @param source what follows {@code from}
   * @param computed a column whose value is computed there
   * @param expression how, with one parameter
   */
  String insertFrom(String source, String computed, String expression) {
    return "insert into "
        + name
        + " ("
        + String.join(", ", columnNames())
        + ") select "
        + columns.stream()
            .map(column -> column.name().equals(computed) ? expression : "?")
            .collect(Collectors.joining(", "))
        + " from "
        + source;
  }

  /** An update of all that changes; the caller adds the condition. */
  public String update() {
    return "update "
        + name
        + " set "
        + changing.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "));
  }

  /** Binds all columns, for {@link #insert()}; returns the next parameter. */
  public int bindAll(PreparedStatement statement, R row) throws SQLException {
    return bind(statement, columns, row, 1);
  }

  /**
   * Binds all columns, for {@link #insertFrom}; returns the next parameter.
   *
   * @param computed the column whose value is computed
   * @param parameter the parameter of the expression that computes it; null for no value
   */
  int bindAll(
      PreparedStatement statement, R row, int first, String computed, @Nullable String parameter)
      throws SQLException {
    int at = first;
    for (Column<R> column : columns) {
      column
          .kind()
          .write(
              statement, at, column.name().equals(computed) ? parameter : column.get().apply(row));
      at++;
    }
    return at;
  }

  /** Binds the columns that change, for {@link #update()}; returns the next parameter. */
  public int bindChanging(PreparedStatement statement, R row) throws SQLException {
    return bind(statement, changing, row, 1);
  }

  private static <R> int bind(
      PreparedStatement statement, List<Column<R>> columns, R row, int first) throws SQLException {
    int at = first;
    for (Column<R> column : columns) {
      column.kind().write(statement, at, column.get().apply(row));
      at++;
    }
    return at;
  }

  /**
   * Reads a row.
   *
   * @param first the position of the first column of this table
   */
  public R read(ResultSet found, int first) throws SQLException {
    R row = empty.get();
    int at = first;
    for (Column<R> column : columns) {
      column.set().accept(row, column.kind().read(found, at));
      at++;
    }
    return row;
  }

  /** The values that an update would write, to see whether there is anything to write. */
  List<Object> values(R row) {
    return changing.stream().map(column -> column.get().apply(row)).toList();
  }
}
