// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** What Payple said of a charge, as it is stored. */
final class ApprovalColumns {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  String paidAt;
  String tradeNumber;
  String approvalNumber;
  String cardName;
  String cardNumber;
  String receipt;
  String further;

  /** A charge without any details. */
  ApprovalColumns() {}

  ApprovalColumns(Approval approval) {
    paidAt = approval.time() == null ? null : TIME.format(approval.time());
    tradeNumber = Texts.shortened(approval.tradeNumber(), 64);
    approvalNumber = Texts.shortened(approval.approvalNumber(), 128);
    cardName = Texts.shortened(approval.cardName(), 100);
    cardNumber = Texts.shortened(approval.cardNumber(), 64);
    receipt = Texts.shortened(approval.receipt(), 1024);
    further = FurtherFields.encode(approval.further());
  }

  /** What was said, which may be nothing. */
  Approval approval() {
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
