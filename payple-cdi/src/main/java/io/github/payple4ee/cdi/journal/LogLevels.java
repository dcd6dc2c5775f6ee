// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import java.util.EnumSet;
import java.util.Set;

/**
 * The level of the log line of a change. Routine changes have a low level, because events report
 * them, so that the log of a busy shop shows the other changes.
 */
final class LogLevels {

  private static final Set<PaymentState> UNCLEAR =
      EnumSet.of(PaymentState.IN_DOUBT, PaymentState.NEEDS_REVIEW);
  private static final Set<EvidenceKind> ROUTINE =
      EnumSet.of(
          EvidenceKind.WINDOW_OPENED,
          EvidenceKind.WINDOW_CLOSED,
          EvidenceKind.WINDOW_DECLINED,
          EvidenceKind.CLAIMED,
          EvidenceKind.EXPIRED,
          EvidenceKind.CHARGE_REQUESTED,
          EvidenceKind.APPROVED,
          EvidenceKind.DECLINED,
          EvidenceKind.REFUND_REQUESTED,
          EvidenceKind.REFUNDED,
          EvidenceKind.CARD_REGISTERED,
          EvidenceKind.CARD_REMOVAL_REQUESTED,
          EvidenceKind.CARD_REMOVED,
          EvidenceKind.LINK_REQUESTED,
          EvidenceKind.LINK_CREATED,
          EvidenceKind.CASH_RECEIPT_REQUESTED,
          EvidenceKind.CASH_RECEIPT_ISSUED,
          EvidenceKind.CASH_RECEIPT_CANCELLED);

  private LogLevels() {}

  static System.Logger.Level of(PaymentState from, PaymentState to, EvidenceKind kind) {
    boolean routine = ROUTINE.contains(kind) && !UNCLEAR.contains(from) && !UNCLEAR.contains(to);
    return routine ? System.Logger.Level.DEBUG : System.Logger.Level.INFO;
  }
}
