// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Approval;
import io.github.payple4ee.PaidBy;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Payple's details of a charge, as they are stored. */
final class ApprovalColumns {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  String paidAt;
  String tradeNumber;
  String approvalNumber;
  String cardName;
  String cardNumber;
  String receipt;
  String method;
  String easyPayMethod;
  String transactionKey;
  Long instalments;
  FurtherFields further = FurtherFields.NONE;

  /** A charge without any details. */
  ApprovalColumns() {}

  ApprovalColumns(Approval approval) {
    paidAt = approval.time() == null ? null : TIME.format(approval.time());
    tradeNumber = Texts.shortened(approval.tradeNumber(), 64);
    approvalNumber = Texts.shortened(approval.approvalNumber(), 128);
    cardName = Texts.shortened(approval.cardName(), 100);
    cardNumber = Texts.shortened(approval.cardNumber(), 64);
    receipt = Texts.shortened(approval.receipt(), 1024);
    PaidBy paidBy = approval.paidBy();
    method = Texts.shortened(paidBy.method(), 32);
    easyPayMethod = Texts.shortened(paidBy.easyPayMethod(), 32);
    transactionKey = Texts.shortened(paidBy.transactionKey(), 128);
    instalments = paidBy.instalments() == null ? null : paidBy.instalments().longValue();
    further = FurtherFields.of(approval.further());
  }

  /** The details, which may all be absent. */
  Approval approval() {
    LocalDateTime time = paidAt == null ? null : LocalDateTime.parse(paidAt, TIME);
    return new Approval(
        time,
        tradeNumber,
        approvalNumber,
        cardName,
        cardNumber,
        receipt,
        new PaidBy(
            method,
            easyPayMethod,
            transactionKey,
            instalments == null ? null : instalments.intValue()),
        further.fields());
  }
}
