// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A server that cannot commit says so in an exception of its own")
class UnconfirmedCommitTest {

  private static final String SERIALIZATION_FAILURE = "40001";

  private final TestDatabase database = TestDatabase.start();
  private final AtomicInteger commits = new AtomicInteger();

  @AfterEach
  void close() {
    database.close();
  }

  /** Fails the first commit with this exception, as the interceptor of a server does. */
  private DatabaseWork failing(Exception first) {
    LocalTransactions usual = new LocalTransactions(database.dataSource());
    return new DatabaseWork(
        new JournalTransactions() {
          @Override
          public <T> Completion<T> inTransaction(Work<T> work) {
            Completion<T> end = usual.inTransaction(work);
            if (end.failure() == null && commits.incrementAndGet() == 1) {
              throw UnconfirmedCommitTest.<RuntimeException>undeclared(first);
            }
            return end;
          }

          @Override
          public <T> Completion<T> atOnce(Work<T> work) {
            return usual.atOnce(work);
          }

          @Override
          public <T> Completion<T> joined(Work<T> work) {
            return inTransaction(work);
          }

          @Override
          public boolean alone() {
            return false;
          }
        });
  }

  /** Some servers throw what no method declares. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> E undeclared(Exception end) throws E {
    throw (E) end;
  }

  private static RuntimeException ofServer(Exception cause) {
    return new IllegalStateException("the transaction manager says no", new Exception(cause));
  }

  @Test
  void exceptionOfTheServerIsTheJournalsAndKeepsItsCause() {
    RuntimeException end = ofServer(new IllegalStateException("rolled back"));

    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> failing(end).inTransaction((connection, dialect) -> "written"))
        .withMessageContaining("may be committed nevertheless")
        .withCause(end);
  }

  @Test
  void sameHoldsForWorkThatJoinsATransaction() {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(
            () ->
                failing(ofServer(new SQLException("gone", "08006")))
                    .joined((connection, dialect) -> "written"));
  }

  @Test
  void conflictThatTheCommitFindsIsRepeated() {
    RuntimeException end = ofServer(new SQLException("conflict", SERIALIZATION_FAILURE));

    assertThat(failing(end).<String>inTransaction((connection, dialect) -> "written"))
        .isEqualTo("written");
    assertThat(commits).hasValue(2);
  }

  @Test
  void conflictThatIsSuppressedInACheckedExceptionIsRepeatedToo() {
    Exception rolledBack = new Exception("rolled back");
    rolledBack.addSuppressed(new Exception(new SQLException("conflict", SERIALIZATION_FAILURE)));

    assertThat(failing(rolledBack).<String>inTransaction((connection, dialect) -> "written"))
        .isEqualTo("written");
  }

  @Test
  void checkedExceptionThatNothingDeclaresIsTheJournals() {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(
            () -> failing(new Exception("rolled back")).once((connection, dialect) -> "written"));
  }

  @Test
  void exceptionOfTheWorkStaysWhatItIs() {
    IllegalArgumentException refused = new IllegalArgumentException("a rule of the journal");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                failing(ofServer(new Exception("never")))
                    .once(
                        (connection, dialect) -> {
                          throw refused;
                        }))
        .isSameAs(refused);
  }
}
