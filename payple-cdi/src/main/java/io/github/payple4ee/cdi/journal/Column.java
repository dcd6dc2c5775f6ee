// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A column of a table, and where its value is in a row.
 *
 * @param <R> the row
 * @param name the name of the column
 * @param kind how JDBC writes and reads it
 * @param get takes the value out of a row
 * @param set puts the value into a row
 */
public record Column<R>(
    String name, Kind kind, Function<R, Object> get, BiConsumer<R, Object> set) {

  /** A text. */
  public static <R> Column<R> text(
      String name, Function<R, String> get, BiConsumer<R, String> set) {
    return new Column<>(
        name, Kind.TEXT, get::apply, (row, value) -> set.accept(row, (String) value));
  }

  /** A whole number. */
  public static <R> Column<R> number(String name, Function<R, Long> get, BiConsumer<R, Long> set) {
    return new Column<>(
        name, Kind.NUMBER, get::apply, (row, value) -> set.accept(row, (Long) value));
  }

  /** A small whole number that is never null. */
  public static <R> Column<R> count(
      String name, Function<R, Integer> get, BiConsumer<R, Integer> set) {
    return new Column<>(
        name, Kind.COUNT, get::apply, (row, value) -> set.accept(row, (Integer) value));
  }

  /** Yes or no. */
  public static <R> Column<R> flag(
      String name, Function<R, Boolean> get, BiConsumer<R, Boolean> set) {
    return new Column<>(
        name, Kind.FLAG, get::apply, (row, value) -> set.accept(row, (Boolean) value));
  }

  /**
   * A point in time, as milliseconds since 1970 UTC: the one form that every database and driver
   * reads back as it was written, whatever zones they are in.
   */
  public static <R> Column<R> time(
      String name, Function<R, Instant> get, BiConsumer<R, Instant> set) {
    return new Column<>(
        name,
        Kind.NUMBER,
        row -> millis(get.apply(row)),
        (row, value) -> set.accept(row, value == null ? null : Instant.ofEpochMilli((Long) value)));
  }

  /** The name of a constant. */
  public static <R, E extends Enum<E>> Column<R> word(
      String name, Class<E> type, Function<R, E> get, BiConsumer<R, E> set) {
    return new Column<>(
        name,
        Kind.TEXT,
        row -> get.apply(row) == null ? null : get.apply(row).name(),
        (row, value) -> set.accept(row, value == null ? null : Enum.valueOf(type, (String) value)));
  }

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  /** How a value is written and read. */
  public enum Kind {
    /** A text. */
    TEXT(Types.VARCHAR, "varchar") {
      @Override
      Object read(ResultSet found, int at) throws SQLException {
        return found.getString(at);
      }
    },
    /** A whole number, or none. */
    NUMBER(Types.BIGINT, "int8") {
      @Override
      Object read(ResultSet found, int at) throws SQLException {
        long value = found.getLong(at);
        return found.wasNull() ? null : (Object) value;
      }
    },
    /** A small whole number. */
    COUNT(Types.INTEGER, "int4") {
      @Override
      Object read(ResultSet found, int at) throws SQLException {
        return found.getInt(at);
      }
    },
    /** Yes or no. */
    FLAG(Types.BOOLEAN, "bool") {
      @Override
      Object read(ResultSet found, int at) throws SQLException {
        return found.getBoolean(at);
      }
    };

    private final int type;
    private final String arrayOf;

    Kind(int type, String arrayOf) {
      this.type = type;
      this.arrayOf = arrayOf;
    }

    /** What PostgreSQL calls the type of an array's elements. */
    String arrayOf() {
      return arrayOf;
    }

    abstract @Nullable Object read(ResultSet found, int at) throws SQLException;

    void write(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
      if (value == null) {
        statement.setNull(at, type);
      } else if (this == TEXT) {
        statement.setString(at, (String) value);
      } else if (this == NUMBER) {
        statement.setLong(at, (Long) value);
      } else if (this == COUNT) {
        statement.setInt(at, (Integer) value);
      } else {
        statement.setBoolean(at, (Boolean) value);
      }
    }
  }
}
