// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;

/** An event that was stored with the change it tells of, and whether the shop has heard it. */
@Entity
@Table(name = "payple_event")
@IdClass(LineId.class)
public class EventRow {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  @Id
  @Column(name = "order_id")
  private String orderId;

  @Id
  @Column(name = "event_number")
  private int number;

  @Column(name = "event_type")
  private String type;

  @Column(name = "payload")
  private String payload;

  @Column(name = "created_at")
  @Convert(converter = InstantConverter.class)
  private Instant createdAt;

  @Column(name = "due_at")
  @Convert(converter = InstantConverter.class)
  private Instant dueAt;

  @Column(name = "delivered_at")
  @Convert(converter = InstantConverter.class)
  private Instant deliveredAt;

  @Column(name = "attempts")
  private int attempts;

  // as long as it is not read from the database
  @Transient private PaymentEvent event;

  /** For Jakarta Persistence. */
  protected EventRow() {}

  EventRow(LineId id, PaymentEvent event) {
    this.orderId = id.orderId();
    this.number = id.number();
    this.type = EventCodec.type(event);
    this.payload = EventCodec.encode(event);
    this.createdAt = event.at();
    this.dueAt = event.at();
    this.event = event;
  }

  LineId id() {
    return new LineId(orderId, number);
  }

  Told told() {
    return new Told(id(), event == null ? EventCodec.decode(type, payload) : event);
  }

  boolean delivered() {
    return deliveredAt != null;
  }

  boolean due(Instant now) {
    return deliveredAt == null && !dueAt.isAfter(now);
  }

  void deliveredAt(Instant now) {
    deliveredAt = now;
    dueAt = null;
  }

  /** Tries again later, each time after twice the wait: 1 s, 2 s, 4 s … 10 min. */
  void postpone(Instant now) {
    attempts++;
    Duration wait = Duration.ofSeconds(1L << Math.min(attempts - 1, 20));
    dueAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }
}
