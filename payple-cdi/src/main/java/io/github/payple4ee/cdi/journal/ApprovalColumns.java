// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** What Payple said of a charge, as it is stored. */
@Embeddable
public class ApprovalColumns {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  @Column(name = "paid_at_kst")
  private String paidAt;

  @Column(name = "trade_number")
  private String tradeNumber;

  @Column(name = "approval_number")
  private String approvalNumber;

  @Column(name = "card_name")
  private String cardName;

  @Column(name = "card_number")
  private String cardNumber;

  @Column(name = "receipt")
  private String receipt;

  @Column(name = "further")
  private String further;

  /** For Jakarta Persistence. */
  protected ApprovalColumns() {}

  ApprovalColumns(Approval approval) {
    paidAt = approval.time() == null ? null : TIME.format(approval.time());
    tradeNumber = Texts.shortened(approval.tradeNumber(), 64);
    approvalNumber = Texts.shortened(approval.approvalNumber(), 128);
    cardName = Texts.shortened(approval.cardName(), 100);
    cardNumber = Texts.shortened(approval.cardNumber(), 64);
    receipt = Texts.shortened(approval.receipt(), 1024);
    further = FurtherFields.encode(approval.further());
  }

  /**
   * Reads what was said, which may be nothing: providers read columns that are all empty as no
   * object.
   */
  static Approval read(@Nullable ApprovalColumns stored) {
    return (stored == null ? new ApprovalColumns() : stored).approval();
  }

  private Approval approval() {
    LocalDateTime time = paidAt == null ? null : LocalDateTime.parse(paidAt, TIME);
    return new Approval(
        time,
        tradeNumber,
        approvalNumber,
        cardName,
        cardNumber,
        receipt,
        FurtherFields.decode(further));
  }
}
