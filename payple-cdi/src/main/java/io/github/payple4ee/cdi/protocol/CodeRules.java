// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.code.CodeClass;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides what a code of Payple means for the money, by its class in the catalogue. Codes classify
 * answers, and never make a payment paid.
 */
public final class CodeRules {

  // the key of the window is unknown, or its time is over. Only these codes open an order again, so
  // a code is added only with a proof that it means that nothing was charged
  private static final Set<String> NO_SUCH_SESSION =
      Set.of("CPCA0001", "CPCA0005", "CBIL0001", "CBIL0002", "SPCD0004", "RPCD0006", "CDAU0001");

  // the codes of an unusable card which mean that Payple does not know it. xxxx0001 is not among
  // them, because in most families it means that the authentication failed
  private static final Set<String> CARD_UNKNOWN =
      Set.of(
          "SPCD0011",
          "SPCD0012",
          "SPCD0013",
          "RPCD0011",
          "RPCD0012",
          "RPCD0013",
          "CPCA0002",
          "CPCA0003",
          "CPCA0004");

  // the codes of a lookup that mean "there is no such payment". Payple publishes no code of the
  // lookup's own family, PCHK, so the list has none
  private static final String NO_SUCH_PAYMENT = "CBIL0003";
  private static final Set<String> NOT_FOUND =
      Set.of(NO_SUCH_PAYMENT, "1104", "1117", "3120", "3250");

  private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]");

  // Payple checks the merchant and the number of requests before it processes a request. 9997
  // behind a family is missing on purpose, because SPCD9997 means that an approval could not be
  // cancelled
  private static final Pattern NOT_PROCESSED = Pattern.compile("[A-Z]{4,5}999[1-6]|999[1-7]");

  private CodeRules() {}

  /**
   * Whether the error code of a confirm or a charge means that nothing was charged. A closed list
   * decides. The payment is looked up after any other code.
   */
  public static boolean declinesCharge(Refusal refusal) {
    return switch (refusal.responseCode().codeClass()) {
      case CONFIGURATION,
          DOMAIN,
          SESSION,
          BILLING_KEY_UNUSABLE,
          DECLINED_SOFT,
          DECLINED_HARD,
          CANCELLED_BY_BUYER,
          MERCHANT_LIMIT,
          VALIDATION,
          SYSTEM ->
          true;
      default -> false;
    };
  }

  /** The same for a cancel: whether the code means that nothing was refunded. */
  public static boolean declinesRefund(Refusal refusal) {
    return switch (refusal.responseCode().codeClass()) {
      case REFUND_REFUSED, NOT_FOUND -> true;
      default -> declinesCharge(refusal);
    };
  }

  /**
   * Whether Payple did not process the request, because it received too many requests or did not
   * accept the merchant's authentication.
   */
  public static boolean notProcessed(Refusal refusal) {
    return switch (refusal.responseCode().codeClass()) {
      case CONFIGURATION, RATE_LIMIT ->
          NOT_PROCESSED.matcher(refusal.responseCode().code()).matches();
      default -> false;
    };
  }

  /** The same in a sentence, for messages. */
  public static String notProcessedBecause(Refusal refusal) {
    return "Payple refused the request before it processed it, "
        + (rateLimited(refusal)
            ? "because it received too many requests"
            : "because the authentication failed")
        + " ("
        + refusal.responseCode().code()
        + ")";
  }

  /** Whether Payple received too many requests. An immediate repetition would make it worse. */
  public static boolean rateLimited(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.RATE_LIMIT;
  }

  /** Whether money may have moved although the answer is an error. */
  public static boolean mustBeLookedUp(Refusal refusal) {
    CodeClass codeClass = refusal.responseCode().codeClass();
    // an error with the code of a success is contradictory
    return codeClass.leavesOutcomeOpen() || codeClass == CodeClass.SUCCESS;
  }

  /** Whether Payple reversed its own charge. */
  public static boolean reversed(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.REVERSED;
  }

  /** Whether Payple says that the same request was made before, which contradicts "not found". */
  public static boolean duplicate(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.DUPLICATE;
  }

  static boolean cancelledByBuyer(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.CANCELLED_BY_BUYER;
  }

  /**
   * Whether Payple does not know the window's key, or its time is over, so that nothing was charged
   * with it.
   */
  public static boolean noSuchSession(Refusal refusal) {
    return NO_SUCH_SESSION.contains(refusal.responseCode().code());
  }

  /** Whether the code concerns neither the card nor the money, so that it may concern the key. */
  public static boolean mayMeanTheKey(Refusal refusal) {
    if (notProcessed(refusal)) {
      return false;
    }
    return switch (refusal.responseCode().codeClass()) {
      case SESSION, NOT_FOUND, DOMAIN, CONFIGURATION, VALIDATION, SYSTEM, UNKNOWN -> true;
      default -> false;
    };
  }

  /** Whether no card with this billing key is registered, or is registered any more. */
  public static boolean cardUnknown(Refusal refusal) {
    return CARD_UNKNOWN.contains(refusal.responseCode().code());
  }

  /** Whether Payple names no code, or a code that is in no list. */
  public static boolean undocumented(Refusal refusal) {
    return refusal.responseCode().codeClass() == CodeClass.UNKNOWN;
  }

  /**
   * Whether a lookup says that there is no such payment. A closed list of codes decides. An
   * institution's code after Payple's own must be in the same list.
   */
  public static boolean notFound(Refusal refusal) {
    String code = refusal.responseCode().code();
    if (!code.startsWith(NO_SUCH_PAYMENT)) {
      return NOT_FOUND.contains(code);
    }
    String behind = SEPARATORS.matcher(code.substring(NO_SUCH_PAYMENT.length())).replaceAll("");
    return behind.isEmpty() || NOT_FOUND.contains(behind);
  }
}
