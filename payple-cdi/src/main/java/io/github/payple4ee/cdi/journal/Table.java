// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table: its columns, its statements, and the conversion between rows and statements.
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
   * @param empty creates an empty row
   * @param fixed the columns that are written once
   * @param changing the columns that an update writes
   */
  public Table(String name, Supplier<R> empty, List<Column<R>> fixed, List<Column<R>> changing) {
    this.name = name;
    this.empty = empty;
    this.columns = Stream.concat(fixed.stream(), changing.stream()).toList();
    this.changing = List.copyOf(changing);
    this.insert = insert(columns);
  }

  private String insert(List<Column<R>> written) {
    return "insert into "
        + name
        + " ("
        + names(written)
        + ") values ("
        + written.stream().map(column -> "?").collect(Collectors.joining(", "))
        + ")";
  }

  private static <R> String names(List<Column<R>> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** Inserts of the columns that have a value. */
  PartialStatements<R> inserts() {
    return new PartialStatements<>(columns, this::insert);
  }

  /**
   * The same, of a row's values, if a query finds a row.
   *
   * @param computed a column whose value is calculated by the statement
   * @param expression the expression of that value, with one parameter
   * @param around the whole statement
   */
  PartialStatements<R> insertsFrom(
      String source, String computed, String expression, UnaryOperator<String> around) {
    return new PartialStatements<>(
        columns, written -> around.apply(insertFrom(written, source, computed, expression)));
  }

  /**
   * Updates of the columns that have changed.
   *
   * @param around the whole statement
   */
  PartialStatements<R> updates(UnaryOperator<String> around) {
    return new PartialStatements<>(changing, written -> around.apply(update(written)));
  }

  String name() {
    return name;
  }

  /** The number of columns. */
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

  private String insertFrom(
      List<Column<R>> written, String source, String computed, String expression) {
    return "insert into "
        + name
        + " ("
        + names(written)
        + ") select "
        + written.stream()
            .map(column -> column.name().equals(computed) ? expression : "?")
            .collect(Collectors.joining(", "))
        + " from "
        + source;
  }

  /** An update of the changing columns. The caller adds the condition. */
  public String update() {
    return update(changing);
  }

  private String update(List<Column<R>> written) {
    return "update "
        + name
        + " set "
        + written.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "));
  }

  /** Binds all columns, for {@link #insert()}; returns the next parameter. */
  public int bindAll(PreparedStatement statement, R row) throws SQLException {
    return bind(statement, columns, row, 1);
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

  /** The values of all columns, for {@link #inserts()}. */
  Object[] allValues(R row) {
    return values(columns, row);
  }

  /** The place of a column in {@link #allValues}. */
  int place(String column) {
    return columnNames().indexOf(column);
  }

  /** The values that an update may write, for {@link #updates}. */
  Object[] values(R row) {
    return values(changing, row);
  }

  private static <R> Object[] values(List<Column<R>> columns, R row) {
    Object[] values = new Object[columns.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = columns.get(at).get().apply(row);
    }
    return values;
  }
}
