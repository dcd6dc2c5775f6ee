// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.SQLException;

/** The journal's database refused a statement. Its transaction is rolled back. */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what the driver says, which may name users and hosts: for the log alone. */
  public JournalException(SQLException failed) {
    super("The journal's database refused a statement", failed);
  }

  SQLException failure() {
    return (SQLException) getCause();
  }
}
