// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static io.github.payple4ee.PaymentState.ABANDONED;
import static io.github.payple4ee.PaymentState.CANCELLED;
import static io.github.payple4ee.PaymentState.CANCELLING;
import static io.github.payple4ee.PaymentState.CARD_REGISTERED;
import static io.github.payple4ee.PaymentState.CHARGING;
import static io.github.payple4ee.PaymentState.CONFIRMING;
import static io.github.payple4ee.PaymentState.DECLINED;
import static io.github.payple4ee.PaymentState.EXPIRED;
import static io.github.payple4ee.PaymentState.IN_DOUBT;
import static io.github.payple4ee.PaymentState.NEEDS_REVIEW;
import static io.github.payple4ee.PaymentState.NOT_CHARGED;
import static io.github.payple4ee.PaymentState.OPEN;
import static io.github.payple4ee.PaymentState.PAID;
import static io.github.payple4ee.PaymentState.PARTLY_CANCELLED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.APPROVED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.AUTO_REFUND_IMPOSSIBLE;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_ADOPTED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_CLAIMED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_CLAIM_STORED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_LOOKUP_UNAVAILABLE;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_NOT_REGISTERED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_NOT_REMOVED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_REMOVAL_DOUBT;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_REMOVAL_REQUESTED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_REMOVED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CARD_UNKNOWN;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CASH_RECEIPT_CANCELLED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CASH_RECEIPT_DECIDED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CASH_RECEIPT_DOUBT;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CASH_RECEIPT_ISSUED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CASH_RECEIPT_LOOKED_UP;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CASH_RECEIPT_REQUESTED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CASH_RECEIPT_UNCHANGED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CHARGE_REQUESTED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CLAIMED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CLAIM_DEFERRED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CLAIM_RECEIVED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CLAIM_REFUSED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CLAIM_UNCONFIRMED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.CONTRADICTED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.DECIDED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.DOUBT;
import static io.github.payple4ee.cdi.journal.EvidenceKind.DUPLICATE_CHARGE;
import static io.github.payple4ee.cdi.journal.EvidenceKind.EXTERNAL_REFUND;
import static io.github.payple4ee.cdi.journal.EvidenceKind.KEY_REJECTED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.LINK_CREATED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.LINK_DOUBT;
import static io.github.payple4ee.cdi.journal.EvidenceKind.LINK_NOT_CREATED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.LINK_REQUESTED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.LOOKUP_INCONCLUSIVE;
import static io.github.payple4ee.cdi.journal.EvidenceKind.LOOKUP_UNAVAILABLE;
import static io.github.payple4ee.cdi.journal.EvidenceKind.MISMATCHED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.NOT_FOUND;
import static io.github.payple4ee.cdi.journal.EvidenceKind.NOT_PROCESSED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.NOT_SENT;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUNDED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUND_DECLINED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUND_DOUBT;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUND_LOOKUP_INCONCLUSIVE;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUND_NOT_FOUND;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUND_NOT_SENT;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUND_REQUESTED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUND_RETRY_NOT_SENT;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUND_RETRY_REQUESTED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.REFUND_SUPERSEDED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.SUPERSEDED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.WEBHOOK_IGNORED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.WEBHOOK_RECEIVED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.WEBHOOK_UNCONFIRMED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.WINDOW_CLOSED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.WINDOW_DECLINED;
import static io.github.payple4ee.cdi.journal.EvidenceKind.WINDOW_OPENED;
import static io.github.payple4ee.cdi.journal.States.ANY;
import static io.github.payple4ee.cdi.journal.States.ASKING;
import static io.github.payple4ee.cdi.journal.States.AWAITED;
import static io.github.payple4ee.cdi.journal.States.CHARGED;
import static io.github.payple4ee.cdi.journal.States.DECIDABLE;
import static io.github.payple4ee.cdi.journal.States.EVER_CHARGED;
import static io.github.payple4ee.cdi.journal.States.NEVER_CHARGED;
import static io.github.payple4ee.cdi.journal.States.PAYABLE;
import static io.github.payple4ee.cdi.journal.States.REFUNDABLE;
import static io.github.payple4ee.cdi.journal.States.UNPAID;

import io.github.payple4ee.PaymentState;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state machine of a payment: the states in which a kind of evidence may have an effect, the
 * kind, and the states to which it may move the payment. Without such a state, the state of the
 * payment does not change. docs/flows.md has the same table, and a test compares them.
 */
final class StateTable {

  private static final Map<EvidenceKind, Row> ROWS = new EnumMap<>(EvidenceKind.class);

  static {
    // the window, and what the browser claims
    row(PAYABLE, WINDOW_OPENED, OPEN);
    row(UNPAID, CLAIMED, CONFIRMING);
    row(ANY, CLAIM_RECEIVED);
    row(ANY, CARD_UNKNOWN);
    row(ANY, CLAIM_UNCONFIRMED);
    row(ANY, CLAIM_REFUSED);
    row(ANY, CLAIM_DEFERRED);
    row(in(OPEN), WINDOW_CLOSED, ABANDONED);
    row(in(OPEN, ABANDONED), WINDOW_DECLINED, DECLINED);
    row(UNPAID, EvidenceKind.EXPIRED, EXPIRED);

    // the charge
    row(in(OPEN, NOT_CHARGED), CHARGE_REQUESTED, CHARGING);
    row(NEVER_CHARGED, APPROVED, PAID);
    row(AWAITED, EvidenceKind.DECLINED, DECLINED);
    row(ASKING, NOT_SENT, OPEN);
    row(ASKING, MISMATCHED, IN_DOUBT);
    row(ASKING, KEY_REJECTED, OPEN);
    row(ASKING, NOT_PROCESSED, OPEN);
    row(ANY, SUPERSEDED);
    row(ASKING, DOUBT, IN_DOUBT);
    row(in(IN_DOUBT), NOT_FOUND, NOT_CHARGED, NEEDS_REVIEW);
    row(in(IN_DOUBT), LOOKUP_INCONCLUSIVE, NEEDS_REVIEW);
    row(EVER_CHARGED, DUPLICATE_CHARGE);
    row(NEVER_CHARGED, CONTRADICTED, NEEDS_REVIEW);

    // refunds
    row(REFUNDABLE, REFUND_REQUESTED, CANCELLING);
    row(REFUNDABLE, REFUND_RETRY_REQUESTED, CANCELLING);
    row(CHARGED, REFUND_RETRY_NOT_SENT, PAID, PARTLY_CANCELLED);
    row(CHARGED, REFUNDED, PARTLY_CANCELLED, CANCELLED);
    row(CHARGED, REFUND_DECLINED, PAID, PARTLY_CANCELLED);
    row(CHARGED, REFUND_NOT_SENT, PAID, PARTLY_CANCELLED);
    row(ANY, REFUND_SUPERSEDED);
    row(CHARGED, AUTO_REFUND_IMPOSSIBLE);
    row(CHARGED, REFUND_NOT_FOUND, PAID, PARTLY_CANCELLED);
    row(CHARGED, REFUND_LOOKUP_INCONCLUSIVE);
    row(CHARGED, REFUND_DOUBT, PAID, PARTLY_CANCELLED);

    // registered cards
    row(ANY, EvidenceKind.CARD_REGISTERED, CARD_REGISTERED);
    row(ANY, CARD_NOT_REGISTERED);
    row(ANY, CARD_LOOKUP_UNAVAILABLE);
    row(ANY, CARD_CLAIM_STORED);
    row(PAYABLE, CARD_CLAIMED, IN_DOUBT);
    row(ANY, CARD_REMOVAL_REQUESTED);
    row(ANY, CARD_REMOVED);
    row(ANY, CARD_NOT_REMOVED);
    row(ANY, CARD_REMOVAL_DOUBT);
    row(in(OPEN), CARD_ADOPTED, CARD_REGISTERED);

    // payment links
    row(in(OPEN), LINK_REQUESTED);
    row(ANY, LINK_CREATED);
    row(in(OPEN), LINK_NOT_CREATED);
    row(ANY, LINK_DOUBT);

    // cash receipts
    row(EVER_CHARGED, CASH_RECEIPT_REQUESTED);
    row(EVER_CHARGED, CASH_RECEIPT_ISSUED);
    row(EVER_CHARGED, CASH_RECEIPT_CANCELLED);
    row(EVER_CHARGED, CASH_RECEIPT_UNCHANGED);
    row(EVER_CHARGED, CASH_RECEIPT_DOUBT);
    row(EVER_CHARGED, CASH_RECEIPT_LOOKED_UP);
    row(EVER_CHARGED, CASH_RECEIPT_DECIDED);

    // webhooks
    row(ANY, WEBHOOK_RECEIVED);
    row(ANY, WEBHOOK_IGNORED);
    row(ANY, WEBHOOK_UNCONFIRMED);
    row(ANY, LOOKUP_UNAVAILABLE);
    row(EVER_CHARGED, EXTERNAL_REFUND, PARTLY_CANCELLED, CANCELLED);

    // decisions of an operator
    row(DECIDABLE, DECIDED, PAID, NOT_CHARGED, PARTLY_CANCELLED, CANCELLED);
  }

  private StateTable() {}

  static Row rowOf(EvidenceKind kind) {
    return ROWS.get(kind);
  }

  private static Set<PaymentState> in(PaymentState first, PaymentState... more) {
    return States.of(first, more);
  }

  private static void row(Set<PaymentState> acceptedIn, EvidenceKind kind, PaymentState... to) {
    Set<PaymentState> leadsTo = EnumSet.noneOf(PaymentState.class);
    leadsTo.addAll(List.of(to));
    ROWS.put(kind, new Row(acceptedIn, Collections.unmodifiableSet(leadsTo)));
  }

  /**
   * The effects that a kind of evidence may have.
   *
   * @param acceptedIn the states in which it may have an effect
   * @param leadsTo the states to which it may move a payment
   */
  record Row(Set<PaymentState> acceptedIn, Set<PaymentState> leadsTo) {}
}
