// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The journal's database refused a statement, so its transaction was rolled back, or the server did
 * not confirm the transaction; the cause has the message of the driver or of the server.
 */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 8;

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

  /** Creates the exception for a transaction that the server could not begin or commit. */
  JournalException(Exception unconfirmed) {
    super(
        "The server did not confirm a transaction of the journal's database, which may be"
            + " committed nevertheless; the cause has the server's message",
        unconfirmed);
  }

  /** The driver's exception; empty when the server does not name it. */
  Optional<SQLException> failure() {
    return failure(getCause(), DEEPEST);
  }

  /** Some servers name it as the cause, and some as a suppressed exception of a cause. */
  private static Optional<SQLException> failure(@Nullable Throwable end, int depth) {
    if (end == null || depth == 0) {
      return Optional.empty();
    }
    return end instanceof SQLException failed
        ? Optional.of(failed)
        : Stream.concat(Stream.ofNullable(end.getCause()), Arrays.stream(end.getSuppressed()))
            .flatMap(each -> failure(each, depth - 1).stream())
            .findFirst();
  }
}
