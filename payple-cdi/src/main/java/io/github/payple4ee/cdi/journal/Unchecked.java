// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.SQLException;

/** Runs statements in functions whose interfaces declare no exception. */
final class Unchecked {

  private Unchecked() {}

  static <T> T get(Statement<T> statement) {
    try {
      return statement.run();
    } catch (SQLException failed) {
      throw new JournalException(failed);
    }
  }

  /** A statement that may throw. */
  @FunctionalInterface
  interface Statement<T> {
    T run() throws SQLException;
  }
}
