// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the history of a payment, as it is stored. */
@Entity
@Table(name = "payple_history")
@IdClass(LineId.class)
public class HistoryRow {

  @Id
  @Column(name = "order_id")
  private String orderId;

  @Id
  @Column(name = "line_number")
  private int number;

  @Column(name = "happened_at")
  @Convert(converter = InstantConverter.class)
  private Instant at;

  @Column(name = "from_state")
  @Enumerated(EnumType.STRING)
  private PaymentState from;

  @Column(name = "to_state")
  @Enumerated(EnumType.STRING)
  private PaymentState to;

  @Column(name = "evidence")
  private String evidence;

  @Column(name = "phase")
  @Enumerated(EnumType.STRING)
  private Phase phase;

  @Column(name = "code")
  private String code;

  @Column(name = "message")
  private String message;

  /** For Jakarta Persistence. */
  protected HistoryRow() {}

  HistoryRow(LineId id, HistoryLine line) {
    this.orderId = id.orderId();
    this.number = id.number();
    this.at = line.at();
    this.from = line.from();
    this.to = line.to();
    this.evidence = line.evidence();
    this.phase = line.phase();
    this.code = line.code();
    this.message = line.message();
  }

  HistoryLine line() {
    return new HistoryLine(at, from, to, evidence, phase, code, message);
  }
}
