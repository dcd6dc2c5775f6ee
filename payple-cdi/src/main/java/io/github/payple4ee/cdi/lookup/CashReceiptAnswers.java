// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Inquiry;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.client.CallResult;
import io.github.payple4ee.cdi.journal.CashReceiptEvidence;
import io.github.payple4ee.cdi.journal.CashReceiptEvidence.Requested;
import io.github.payple4ee.cdi.protocol.CodeRules;
import io.github.payple4ee.client.CashReceiptResponse;
import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Classifies Payple's answers about the cash receipt of a payment. It is an assumption that a
 * lookup names the receipt in {@code PCD_TAXSAVE_RST} (protocol notes).
 */
public final class CashReceiptAnswers {

  private static final String RESULT = "PCD_TAXSAVE_RST";
  private static final String NUMBER = "PCD_TAXSAVE_MGTNUM";
  private static final String AMOUNT = "PCD_TAXSAVE_AMOUNT";
  private static final Pattern WON = Pattern.compile("[1-9][0-9]{0,11}");

  private CashReceiptAnswers() {}

  /** The receipt that a lookup names before the request; empty when it names none. */
  public static Optional<CashReceiptEvidence> issuedBefore(Inquiry answer, int attempt) {
    return issued(answer)
        .filter(issued -> issued)
        .map(
            issued ->
                new CashReceiptEvidence.Issued(
                    attempt, further(answer, NUMBER), won(further(answer, AMOUNT))));
  }

  private static Optional<Boolean> issued(Inquiry answer) {
    return switch (String.valueOf(further(answer, RESULT))) {
      case "Y" -> Optional.of(true);
      case "N" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static @Nullable String further(Inquiry answer, String name) {
    return answer instanceof Inquiry.Charged charged
        ? charged.approval().further().get(name)
        : null;
  }

  private static @Nullable Long won(@Nullable String text) {
    return text != null && WON.matcher(text).matches() ? Long.valueOf(text) : null;
  }

  /**
   * Classifies the answer to a lookup of a receipt in doubt.
   *
   * @param attempt the number of the request that was in doubt before the lookup
   * @param planned whether the reconciliation job made the lookup
   */
  public static CashReceiptEvidence ofLookup(Inquiry answer, int attempt, boolean planned) {
    return new CashReceiptEvidence.LookedUp(
        attempt, planned, issued(answer).orElse(null), further(answer, NUMBER), said(answer));
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

  /**
   * Classifies the answer to the request itself. A cancellation that Payple refuses counts as done
   * if the lookup before it also found no receipt.
   */
  public static CashReceiptEvidence ofRequest(
      CallResult<CashReceiptResponse> result, Inquiry before, String orderId, Requested asked) {
    CashReceiptEvidence learned = ofRequest(result, orderId, asked);
    boolean none = issued(before).filter(issued -> !issued).isPresent();
    return asked.cancels()
            && none
            && learned instanceof CashReceiptEvidence.Unchanged unchanged
            && unchanged.refused()
        ? new CashReceiptEvidence.Cancelled(asked.attempt())
        : learned;
  }

  private static CashReceiptEvidence ofRequest(
      CallResult<CashReceiptResponse> result, String orderId, Requested asked) {
    int attempt = asked.attempt();
    return result.fold(
        notSent -> notSent(attempt, notSent.phase(), notSent.cause()),
        unclear -> new CashReceiptEvidence.Doubt(attempt, unclear.phase(), null, unclear.reason()),
        response ->
            objection(response, orderId, asked)
                .<CashReceiptEvidence>map(
                    reason ->
                        new CashReceiptEvidence.Doubt(
                            attempt, Phase.ANSWERED, response.refusal().code(), reason))
                .orElseGet(() -> ofAnswer(response, asked)));
  }

  /** The evidence for a request that was not sent. */
  public static CashReceiptEvidence notSent(int attempt, Phase phase, NotSentException cause) {
    return new CashReceiptEvidence.Unchanged(
        attempt, false, phase, new Refusal(null, cause.getMessage()));
  }

  /** Why the answer does not show the result of this request. */
  private static Optional<String> objection(
      CashReceiptResponse response, String orderId, Requested asked) {
    if (response.orderId() != null && !response.orderId().equals(orderId)) {
      return Optional.of("Payple's answer names another order");
    }
    if (response.refused()) {
      return CodeRules.mustBeLookedUp(response.refusal())
          ? Optional.of("Payple's refusal does not say whether it carried out the request")
          : Optional.empty();
    }
    if (!response.success()) {
      return Optional.of("Payple answered neither with success nor with a refusal");
    }
    return response.amount() != null && response.amount() != asked.amount()
        ? Optional.of("Payple's answer names another amount, " + response.amount() + " won")
        : Optional.empty();
  }

  private static CashReceiptEvidence ofAnswer(CashReceiptResponse response, Requested asked) {
    if (response.refused()) {
      Refusal refusal = response.refusal();
      return new CashReceiptEvidence.Unchanged(
          asked.attempt(), !CodeRules.notProcessed(refusal), Phase.UNDERSTOOD, refusal);
    }
    return asked.cancels()
        ? new CashReceiptEvidence.Cancelled(asked.attempt())
        : new CashReceiptEvidence.Issued(asked.attempt(), response.number(), null);
  }
}
