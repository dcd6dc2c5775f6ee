// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Statements that write only some columns of a row: those with a value, or those that changed. A
 * transition changes about a dozen of the sixty columns of a payment. Each written column costs
 * time in the driver and in the database. There are few different texts, because the same
 * transition changes the same columns.
 *
 * @param <R> the row
 */
final class PartialStatements<R> {

  private static final int MOST = 200;

  private final List<Column<R>> columns;
  private final Function<List<Column<R>>, String> text;
  private final Map<BitSet, Partial<R>> known = new ConcurrentHashMap<>();
  private final Partial<R> whole;

  /**
   * Declares the statements.
   *
   * @param columns what may be written
   * @param text the statement that writes some of these columns
   */
  PartialStatements(List<Column<R>> columns, Function<List<Column<R>>, String> text) {
    this.columns = columns;
    this.text = text;
    BitSet all = new BitSet();
    all.set(0, columns.size());
    this.whole = partial(all);
  }

  /** The statement that writes all columns. */
  Partial<R> whole() {
    return whole;
  }

  /** The statement that writes the columns with a value. */
  Partial<R> filled(Object[] values) {
    BitSet some = new BitSet();
    for (int at = 0; at < values.length; at++) {
      some.set(at, values[at] != null);
    }
    return of(some);
  }

  /**
   * The statement that writes the columns whose values are other ones.
   *
   * @param stored the values in the database; null when they are not known
   */
  Partial<R> changed(@Nullable Object[] stored, Object[] values) {
    if (stored == null) {
      return whole;
    }
    BitSet some = new BitSet();
    for (int at = 0; at < values.length; at++) {
      some.set(at, !Objects.equals(stored[at], values[at]));
    }
    return of(some);
  }

  private Partial<R> of(BitSet some) {
    Partial<R> found = known.get(some);
    if (found != null) {
      return found;
    }
    // the number of texts is bounded
    return known.size() < MOST ? known.computeIfAbsent(some, this::partial) : whole;
  }

  private Partial<R> partial(BitSet some) {
    int[] places = some.stream().toArray();
    List<Column<R>> written = some.stream().mapToObj(columns::get).toList();
    return new Partial<>(text.apply(written), written, places);
  }

  /**
   * A statement that writes some columns.
   *
   * @param <R> the row
   */
  static final class Partial<R> {

    private final String text;
    private final List<Column<R>> columns;
    private final int[] places;

    private Partial(String text, List<Column<R>> columns, int[] places) {
      this.text = text;
      this.columns = columns;
      this.places = places;
    }

    String text() {
      return text;
    }

    /** Binds the values of its columns, and returns the next parameter. */
    int bind(PreparedStatement statement, Object[] values, int first) throws SQLException {
      int at = first;
      for (int column = 0; column < places.length; column++) {
        columns.get(column).kind().write(statement, at, values[places[column]]);
        at++;
      }
      return at;
    }
  }
}
