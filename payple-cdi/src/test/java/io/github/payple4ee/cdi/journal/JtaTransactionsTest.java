// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.cdi.config.ServerResources;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No exception crosses the boundary of a transaction that can be rolled back without one. */
class JtaTransactionsTest {

  private final TestDatabase database = TestDatabase.start();
  private boolean ended;
  private boolean marked;
  private int status = Status.STATUS_ACTIVE;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void failureIsAValueAndTheTransactionIsMarked() {
    IllegalArgumentException failure = new IllegalArgumentException("a rule of the journal");

    Completion<Object> end =
        transactions()
            .inTransaction(
                connection -> {
                  throw failure;
                });

    assertThat(marked).isTrue();
    assertThat(end.failure()).isSameAs(failure);
    assertThatIllegalArgumentException().isThrownBy(end::orThrow).isSameAs(failure);
  }

  @Test
  void refusedStatementIsAValueToo() {
    Completion<Object> end = transactions().inTransaction(JtaTransactionsTest::refused);

    assertThat(marked).isTrue();
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(end::orThrow)
        .withCauseInstanceOf(SQLException.class);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(transactions().atOnce(JtaTransactionsTest::refused)::orThrow);
  }

  @Test
  void resultLeavesTheTransactionAsItIs() {
    assertThat(transactions().inTransaction(connection -> "done").orThrow()).isEqualTo("done");
    assertThat(marked).isFalse();
  }

  @Test
  void exceptionRollsBackWhatCannotBeMarked() {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(
            () ->
                new JtaTransactions(
                        new ServerResources(database.dataSource()),
                        new ServerTransaction((TransactionSynchronizationRegistry) null))
                    .inTransaction(JtaTransactionsTest::refused));

    ended = true;
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> transactions().inTransaction(JtaTransactionsTest::refused));
  }

  @Test
  void workThatJoinsIsRolledBackWithItsOwnTransactionWhateverItThrows() {
    status = Status.STATUS_NO_TRANSACTION;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatabaseWork(transactions()).joined(JtaTransactionsTest::unruly));

    assertThat(marked).isTrue();
  }

  @Test
  void exceptionThatIsNotTheJournalsLeavesTheTransactionOfTheCallerAsItIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatabaseWork(transactions()).joined(JtaTransactionsTest::unruly));

    assertThat(marked).isFalse();
  }

  private static Object unruly(Connection connection, Dialect dialect) {
    throw new IllegalArgumentException("an observer of the shop");
  }

  private static Object refused(Connection connection) throws SQLException {
    throw new SQLException("no", "23505");
  }

  private JtaTransactions transactions() {
    return new JtaTransactions(
        new ServerResources(database.dataSource()), new ServerTransaction(registry()));
  }

  private TransactionSynchronizationRegistry registry() {
    return (TransactionSynchronizationRegistry)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {TransactionSynchronizationRegistry.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "setRollbackOnly" -> mark();
                  case "getRollbackOnly" -> marked;
                  case "getTransactionStatus" -> status;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private Object mark() {
    if (ended) {
      throw new IllegalStateException("no transaction");
    }
    marked = true;
    return null;
  }
}
