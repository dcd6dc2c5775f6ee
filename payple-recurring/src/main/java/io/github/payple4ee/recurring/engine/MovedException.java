// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import java.sql.SQLException;

/** A row has moved since it was read. The work is done again. */
final class MovedException extends SQLException {

  private static final long serialVersionUID = 1L;
  // as a database says it of a transaction that it ended because of another one
  private static final String ROLLED_BACK = "40001";

  MovedException() {
    super("A row of recurring payments has moved since it was read", ROLLED_BACK);
  }

  /** Throws it unless every command of a batch changed its row. */
  static void unlessAll(int[] changed) throws MovedException {
    for (int count : changed) {
      if (count != 1) {
        throw new MovedException();
      }
    }
  }
}
