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
 * The cash receipt of a payment, as it is stored; no state until one is asked for afterwards. It is
 * looked up by a plan of its own, so that it never holds up what is looked up of the money.
 */
final class CashReceiptColumns {

  private static final String ISSUED_WITH_THE_PAYMENT = "PCD_TAXSAVE_RST";
  private static final String NUMBER = "PCD_TAXSAVE_MGTNUM";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  CashReceiptState state;
  Long amount;
  String number;
  int attempt;

  /** When the reconciliation job looks it up next; until then the caller has its outcome. */
  Instant checkAt;

  int lookups;

  /** What the lookups of a doubt said last, {@code Y} or {@code N}, and since when. */
  String said;

  Instant saidSince;
  boolean reviewRequested;

  /** A number of Payple as it may be stored and shown; null when it is none. */
  static @Nullable String plainNumber(@Nullable String number) {
    return number != null && PLAIN.matcher(number).matches() ? number : null;
  }

  /** The receipt, also one that came with the payment; empty when there is none. */
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

  /** Whether Payple is being asked, or may have done what it was asked for. */
  boolean awaited() {
    return state != null && state.pending();
  }

  /** Whether Payple may or may not have done what it was asked for. */
  boolean inDoubt() {
    return state != null && state.inDoubt();
  }

  boolean cancels() {
    return state == CashReceiptState.CANCELLING || state == CashReceiptState.CANCEL_IN_DOUBT;
  }

  /** Payple is about to be asked. */
  void request(CashReceiptState asked, long won, @Nullable String known, Instant leaseUntil) {
    become(asked);
    amount = won;
    number = known;
    attempt++;
    checkAt = leaseUntil;
    reviewRequested = false;
  }

  /** Ends what was planned, and begins anew. */
  void become(CashReceiptState next) {
    state = next;
    checkAt = null;
    lookups = 0;
    said = null;
    saidSince = null;
  }

  /** Whether a lookup says the same as one so long before that both are believed. */
  boolean saidBefore(boolean issued, Instant now, Duration apart) {
    String says = issued ? "Y" : "N";
    if (!says.equals(said)) {
      said = says;
      saidSince = now;
      return false;
    }
    return !now.isBefore(saidSince.plus(apart));
  }

  /** Plans the next lookup, without end; false when the planned delays are used up. */
  boolean checkLater(Backoff backoff, Instant now) {
    Optional<Duration> wait = backoff.after(lookups++);
    checkAt = now.plus(wait.orElseGet(backoff::longest));
    return wait.isPresent();
  }

  /** Records that a person is asked; true for the first time of a request. */
  boolean firstReview() {
    boolean first = !reviewRequested;
    reviewRequested = true;
    return first;
  }
}
