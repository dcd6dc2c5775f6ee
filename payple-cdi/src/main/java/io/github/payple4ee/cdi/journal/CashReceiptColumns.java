// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.CashReceiptState;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cash receipt of a payment, as it is stored. It has no state until the shop requests one after
 * the payment. It has a lookup schedule of its own, so that it never delays the lookups of the
 * payment.
 */
final class CashReceiptColumns {

  private static final String ISSUED_WITH_THE_PAYMENT = "PCD_TAXSAVE_RST";
  private static final String NUMBER = "PCD_TAXSAVE_MGTNUM";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  CashReceiptState state;
  Long amount;
  String number;
  int attempt;

  /**
   * When the reconciliation job looks the receipt up next. Until then the caller that sent the
   * request records its result.
   */
  Instant checkAt;

  int lookups;

  /**
   * The result of the latest lookups of a receipt in doubt, {@code Y} or {@code N}, and since when
   * they agree.
   */
  String said;

  Instant saidSince;
  boolean reviewRequested;

  /** A number of Payple, if it may be stored and displayed; null otherwise. */
  static @Nullable String plainNumber(@Nullable String number) {
    return number != null && PLAIN.matcher(number).matches() ? number : null;
  }

  /** The receipt, including one that was issued with the payment; empty when there is none. */
  Optional<CashReceipt> known(PaymentRow row) {
    if (state != null) {
      return Optional.of(new CashReceipt(row.orderId(), amount, number, state));
    }
    Map<String, String> further = row.approval.further.fields();
    return row.state().everCharged() && "Y".equals(further.get(ISSUED_WITH_THE_PAYMENT))
        ? Optional.of(
            new CashReceipt(
                row.orderId(),
                row.amount(),
                plainNumber(further.get(NUMBER)),
                CashReceiptState.ISSUED))
        : Optional.empty();
  }

  /** Whether a request to Payple is under way or in doubt. */
  boolean awaited() {
    return state != null && state.pending();
  }

  /** Whether the result of the last request is in doubt. */
  boolean inDoubt() {
    return state != null && state.inDoubt();
  }

  boolean cancels() {
    return state == CashReceiptState.CANCELLING || state == CashReceiptState.CANCEL_IN_DOUBT;
  }

  /** Records a request to Payple that is about to be sent. */
  void request(CashReceiptState asked, long won, @Nullable String known, Instant leaseUntil) {
    become(asked);
    amount = won;
    number = known;
    attempt++;
    checkAt = leaseUntil;
    reviewRequested = false;
  }

  /** Changes the state, and clears the schedule. */
  void become(CashReceiptState next) {
    state = next;
    checkAt = null;
    lookups = 0;
    said = null;
    saidSince = null;
  }

  /** Whether a lookup agrees with an earlier lookup that was made long enough before. */
  boolean saidBefore(boolean issued, Instant now, Duration apart) {
    String says = issued ? "Y" : "N";
    if (!says.equals(said)) {
      said = says;
      saidSince = now;
      return false;
    }
    return !now.isBefore(saidSince.plus(apart));
  }

  /** Plans the next lookup, without a limit. Returns false when the planned delays are used up. */
  boolean checkLater(Backoff backoff, Instant now) {
    Optional<Duration> wait = backoff.after(lookups++);
    checkAt = now.plus(wait.orElseGet(backoff::longest));
    return wait.isPresent();
  }

  /** Records that the receipt needs a manual review; true for the first time of a request. */
  boolean firstReview() {
    boolean first = !reviewRequested;
    reviewRequested = true;
    return first;
  }
}
