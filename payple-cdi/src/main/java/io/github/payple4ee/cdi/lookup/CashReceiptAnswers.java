// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.journal.CashReceiptEvidence;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.CashReceiptResponse;
import java.util.Optional;

/**
 * What Payple's answers mean for the cash receipt of a payment. That a lookup names the receipt in
 * {@code PCD_TAXSAVE_RST} is an assumption (protocol notes).
 */
public final class CashReceiptAnswers {

  private static final String RESULT = "PCD_TAXSAVE_RST";
  private static final String NUMBER = "PCD_TAXSAVE_MGTNUM";

  private CashReceiptAnswers() {}

  /** Whether a lookup says that the payment has a receipt; empty when it does not say. */
  public static Optional<Boolean> issued(Inquiry answer) {
    if (!(answer instanceof Inquiry.Charged charged)) {
      return Optional.empty();
    }
    String said = charged.approval().further().getOrDefault(RESULT, "");
    return switch (said) {
      case "Y" -> Optional.of(true);
      case "N" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** What a lookup says that agrees with what Payple was, or is to be, asked for. */
  public static Optional<CashReceiptEvidence> done(Inquiry answer, boolean cancels, int attempt) {
    return issued(answer)
        .filter(issued -> issued != cancels)
        .map(issued -> issued ? issuedAs(answer, attempt) : cancelled(attempt));
  }

  private static CashReceiptEvidence issuedAs(Inquiry answer, int attempt) {
    return new CashReceiptEvidence.Issued(
        attempt, ((Inquiry.Charged) answer).approval().further().get(NUMBER));
  }

  private static CashReceiptEvidence cancelled(int attempt) {
    return new CashReceiptEvidence.Cancelled(attempt);
  }

  /** What a lookup means for a receipt in doubt. */
  public static CashReceiptEvidence ofLookup(Inquiry answer, boolean cancels, int attempt) {
    return done(answer, cancels, attempt)
        .orElseGet(() -> new CashReceiptEvidence.NotSeen(issued(answer).isPresent(), said(answer)));
  }

  private static String said(Inquiry answer) {
    if (answer instanceof Inquiry.Failed failed) {
      return failed.reason();
    }
    return issued(answer)
        .map(
            issued ->
                issued
                    ? "Payple says that the payment has a cash receipt"
                    : "Payple says that the payment has no cash receipt")
        .orElse("Payple's answer to the lookup does not name a cash receipt");
  }

  /** What the answer to the request itself means. */
  public static CashReceiptEvidence ofRequest(
      CallResult<CashReceiptResponse> result, String orderId, boolean cancels, int attempt) {
    return result.fold(
        notSent -> notSent(attempt, notSent.phase(), notSent.cause()),
        unclear -> new CashReceiptEvidence.Doubt(attempt, unclear.phase(), null, unclear.reason()),
        response -> ofAnswer(response, orderId, cancels, attempt));
  }

  /** Payple was not asked. */
  public static CashReceiptEvidence notSent(int attempt, Phase phase, NotSentException cause) {
    return new CashReceiptEvidence.Unchanged(
        attempt, false, phase, new Refusal(null, cause.getMessage()));
  }

  private static CashReceiptEvidence ofAnswer(
      CashReceiptResponse response, String orderId, boolean cancels, int attempt) {
    Refusal refusal = response.refusal();
    boolean another = response.orderId() != null && !response.orderId().equals(orderId);
    if (another || !(response.success() || response.refused())) {
      return new CashReceiptEvidence.Doubt(
          attempt,
          Phase.ANSWERED,
          refusal.code(),
          another
              ? "Payple's answer names another order"
              : "Payple answered neither with success nor with a refusal");
    }
    if (response.refused()) {
      return new CashReceiptEvidence.Unchanged(
          attempt, !CodeRules.notProcessed(refusal), Phase.UNDERSTOOD, refusal);
    }
    return cancels
        ? new CashReceiptEvidence.Cancelled(attempt)
        : new CashReceiptEvidence.Issued(attempt, response.number());
  }
}
