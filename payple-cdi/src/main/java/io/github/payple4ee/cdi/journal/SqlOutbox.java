// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.cdi.config.JournalConfig;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** Stores the events in the shop's database. */
@Dependent
public class SqlOutbox implements Outbox {

  private final Sessions sessions;
  private final InstantSource clock;
  private final boolean lazyDelivery;

  @Inject
  SqlOutbox(JournalTransactions transactions, ModuleClock clock, JournalConfig journal) {
    this(transactions, clock, journal.lazyDelivery());
  }

  SqlOutbox(JournalTransactions transactions, InstantSource clock, boolean lazyDelivery) {
    this.sessions = new Sessions(transactions);
    this.clock = clock;
    this.lazyDelivery = lazyDelivery;
  }

  @Override
  public List<OutboxEntry> undelivered(String orderId) {
    return sessions.atOnce(session -> session.events().undelivered(orderId, now()));
  }

  @Override
  public List<String> undelivered(int most) {
    return sessions.atOnce(session -> session.events().undelivered(most, now()));
  }

  @Override
  public void deliver(OutboxEntry event, Consumer<PaymentEvent> observers) {
    sessions.once(
        session -> {
          session.events().deliver(event, observers, now(), lazyDelivery);
          return event;
        });
  }

  @Override
  public void postpone(LineId id) {
    sessions.inTransaction(
        session -> {
          session.events().postpone(id, now());
          return id;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
