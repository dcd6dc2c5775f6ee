// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import io.github.payple4ee.recurring.event.RecurringEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event that the shop received, in the shop's own table. */
@Entity
@Table(name = "shop_event")
public class ReceivedEvent {

  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "event_type", length = 64, nullable = false)
  private String type;

  @Column(name = "order_id", nullable = false)
  private String orderId;

  @Column(name = "amount", nullable = false)
  private long amount;

  @Column(name = "event_at", nullable = false)
  private long eventAt;

  @Column(name = "received_at", nullable = false)
  private long receivedAt;

  /** For Jakarta Persistence. */
  protected ReceivedEvent() {}

  ReceivedEvent(PaymentEvent event) {
    this.id = UUID.randomUUID().toString();
    this.type = event.getClass().getSimpleName();
    this.orderId = event.orderId();
    this.amount = event.amount();
    this.eventAt = event.at().toEpochMilli();
    this.receivedAt = Instant.now().toEpochMilli();
  }

  ReceivedEvent(RecurringEvent event) {
    this.id = UUID.randomUUID().toString();
    this.type = event.getClass().getSimpleName();
    this.orderId = event instanceof InstalmentPaid paid ? paid.orderId() : event.subscriptionId();
    this.amount = event instanceof InstalmentPaid paid ? paid.amount() : 0;
    this.eventAt = event.at().toEpochMilli();
    this.receivedAt = Instant.now().toEpochMilli();
  }

  EventView view() {
    return new EventView(type, orderId, amount);
  }
}
