// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * The parts of a journal in one database.
 *
 * @param payments its payments
 * @param outbox its events
 * @param cards its registered cards
 * @param transactions its transactions
 */
record TestJournal(
    Payments payments, Outbox outbox, CardRegister cards, JournalTransactions transactions) {

  static TestJournal in(
      DataSource dataSource, Backoff backoff, InstantSource clock, ObservedEvents observed) {
    LocalTransactions transactions = new LocalTransactions(dataSource);
    return new TestJournal(
        new SqlPayments(transactions, backoff, clock, observed),
        new SqlOutbox(transactions, clock, false),
        new SqlCardRegister(transactions, backoff, clock),
        transactions);
  }
}
