// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.SQLException;

/**
 * The journal's database refused a statement, so its transaction was rolled back; the cause has the
 * driver's message.
 */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception. The driver's message may name users and hosts, so it is the cause and
   * only for the log.
   */
  public JournalException(SQLException failed) {
    super(
        "The journal's database refused a statement, so its transaction was"
            + " rolled back; the cause has the driver's message",
        failed);
  }

  SQLException failure() {
    return (SQLException) getCause();
  }
}
